# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawing studio: what the pictures and films of the first exhibition are painted with."""
