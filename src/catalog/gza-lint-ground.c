/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include <math.h>

#include "gza-ground-fit.h"
#include "gza-lint-private.h"
#include "gza-svg-scan.h"
#include "gza-svg-view.h"

/* Rules about a curator's own map: whether its points say where it lies, as the map will fit
 * them. How large the drawing is stands in the drawing; one that doesn't say is not measured. */

#define MAX_RESIDUAL_RATIO 0.05 /* of the drawing's longer side */

typedef struct {
  GzaLint *lint;
  const GzaGround *ground;
  const GzaYamlNode *points;    /* the list */
  const GzaSchemaFrame *frame;  /* of the ground */
  GzaGroundFit fit;
  GzaSvgView view;
} Look;

static gboolean
is_inside (const GzaSvgView *view,
           double x,
           double y)
{
  return x >= view->x && x <= view->x + view->width && y >= view->y && y <= view->y + view->height;
}

static double
measure_residual (Look *look,
                  guint index)
{
  const GzaGroundPoint *point = &look->ground->points[index];
  GzaMapPoint found = gza_ground_fit_locate (&look->fit, point->at.lat_deg, point->at.lon_deg);

  return hypot (found.x - point->x, found.y - point->y);
}

static void
check_point (Look *look,
             const GzaYamlNode *node,
             guint index,
             gboolean is_worst)
{
  const GzaGroundPoint *point = &look->ground->points[index];
  const GzaSchemaFrame list = { look->frame, "points", 0 };
  const GzaSchemaFrame frame = { &list, NULL, index };
  double off = measure_residual (look, index);

  if (!is_inside (&look->view, point->x, point->y))
    gza_lint_report (look->lint, GZA_RULE_GROUND_OUTSIDE, node, &frame,
                     GZA_SAY ("Read x and y in the drawing's user units, those of its “viewBox”."),
                     "The point lies outside of the drawing");
  if (is_worst && off > MAX_RESIDUAL_RATIO * MAX (look->view.width, look->view.height))
    gza_lint_report (look->lint, GZA_RULE_GROUND_FIT, node, &frame,
                     GZA_SAY ("Look for a wrong number, or take the point away."),
                     "All points together put it %.0f units away", off);
}

/* One wrong point draws the others with it, so only the one that is farthest off is named. */
static void
check_points (Look *look)
{
  guint worst = 0, index = 0;

  for (guint i = 1; i < look->ground->n_points; i++)
    if (measure_residual (look, i) > measure_residual (look, worst))
      worst = i;
  for (const GzaYamlNode *node = look->points->first; node != NULL; node = node->next, index++)
    check_point (look, node, index, index == worst);
}

static void
check_stops (Look *look,
             const GzaYamlNode *node)
{
  GzaStory *story = look->lint->story;

  for (guint i = 0; i < gza_story_get_n_stops (story); i++) {
    const GzaStop *stop = gza_story_get_stop (story, i);
    GzaMapPoint found = gza_ground_fit_locate (&look->fit, stop->place->lat_deg,
                                               stop->place->lon_deg);

    if (!is_inside (&look->view, found.x, found.y)) {
      gza_lint_report (look->lint, GZA_RULE_GROUND_MISSES, node, look->frame,
                       GZA_SAY ("Check its points, or show this route on the kiosk's map."),
                       "The stop “%s” lies beside the drawing", stop->id);
      return;
    }
  }
}

/* The world's y points down like the drawing's, so an upright map turns but never mirrors. */
static gboolean
is_mirrored (const GzaGroundFit *fit)
{
  return fit->xx * fit->yy - fit->xy * fit->yx < 0;
}

static gboolean
read_view (Look *look)
{
  g_autoptr (GBytes) bytes = gza_root_read (look->lint->root, look->ground->path,
                                            GZA_SVG_MAX_BYTES, NULL);

  return bytes != NULL && gza_svg_view_read (bytes, &look->view);
}

/**
 * gza_lint_check_ground:
 * @lint: a story
 * @chapter: one of its chapters
 * @node: the chapter, as it is written
 * @frame: the path of the chapter
 *
 * Checks a map of the curator's own: ground-line, ground-fit, ground-outside, ground-misses.
 */
void
gza_lint_check_ground (GzaLint *lint,
                       const GzaChapter *chapter,
                       const GzaYamlNode *node,
                       const GzaSchemaFrame *frame)
{
  const GzaYamlNode *ground = gza_yaml_node_find (node, "ground");
  const GzaSchemaFrame inner = { frame, "ground", 0 };
  Look look = { lint, &chapter->ground, gza_yaml_node_find (ground, "points"), &inner };

  if (chapter->ground.path == NULL ||
      !gza_ground_fit_init (&look.fit, chapter->ground.points, chapter->ground.n_points))
    return;
  if (look.fit.is_line && chapter->ground.n_points > 2)
    gza_lint_report (lint, GZA_RULE_GROUND_LINE, look.points, &inner,
                     GZA_SAY ("Add a point beside the line, as far from it as the drawing goes."),
                     "The points are nearly in a line");
  if (is_mirrored (&look.fit)) {
    gza_lint_report (lint, GZA_RULE_GROUND_FIT, look.points, &inner,
                     GZA_SAY ("Are latitude and longitude swapped?"),
                     "The points would lay the drawing down as in a mirror");
    return;
  }
  if (!read_view (&look))
    return;
  check_points (&look);
  check_stops (&look, ground);
}
