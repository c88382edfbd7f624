// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cells.h"
#include "markup.h"

namespace duidelijk::verify {

/// The geometry contract of a picture in a page. A plot is a <g> with data-scale-min and data-scale-max, plain numbers
/// in the unit of the figures, and where they lie: data-y0 and data-y1, or data-x0 and data-x1 when values run to the
/// right; data-factor is what labels were divided by. Coordinates have two decimals. Inside a plot:
///  - every circle and rect is of a cell; a circle lies at its value; a bar is as long as its value, and begins at zero
///  or where
///    another of its stack ends; what is not shown has a data-presence and no value, and may lie anywhere;
///  - a path gr-lijn goes from circle to circle of its own group;
///  - a path gr-norm lies at its data-norm, which is a norm of the Release;
///  - a text or tspan of class gr-waarde or gr-alleen is of a cell, and one that is of a cell says its value.
/// The texts of the gr-raster before a plot lie at what they say. A mark with a title says its value in it. A small
/// line without axes is an <svg> that is a plot itself, with values as Value::scaled in data-scaled. In a <figure>
/// every picture has one mark for each cell of the table, and no other.
void check_geometry(const Document& page, const Cells& cells, Reporter& reporter);

}  // namespace duidelijk::verify
