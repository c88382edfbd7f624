// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "markup.h"

#include "duidelijk/release/release.h"

namespace duidelijk::verify {

/// What a page or picture may not do: run a script or style of its own, load from elsewhere, send a form, frame another
/// page.
void check_behaviour(const Document& page, Reporter& reporter);

/// What a page must have: a Content-Security-Policy that forbids all that check_behaviour refuses, before anything is
/// loaded, and that allows what the page itself loads; on a confidential site noindex and the band with audience and
/// edition; and the notice when the Release is made of example data.
void check_frame(const Document& page, const release::Release& release, Reporter& reporter);

}  // namespace duidelijk::verify
