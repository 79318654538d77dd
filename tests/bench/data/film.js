// SPDX-FileCopyrightText: 2026 The Gza developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays the film once, and says how many frames reached the compositor.
const say = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });
const video = document.querySelector('video');

await new Promise((resolve) => {
  if (video.readyState >= HTMLMediaElement.HAVE_ENOUGH_DATA)
    resolve();
  else
    video.addEventListener('canplaythrough', resolve, { once: true });
});
await say('begin', {});
video.addEventListener('ended', () => {
  const { totalVideoFrames, droppedVideoFrames } = video.getVideoPlaybackQuality();
  say('end', { frames_painted: totalVideoFrames - droppedVideoFrames });
});
await video.play();
