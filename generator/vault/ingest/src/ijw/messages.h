// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "context.h"
#include "ijw/bericht.h"

namespace duidelijk::ingest::ijw {

void load_jw301(const Bericht& bericht, Context& context);  ///< toewijzing
void load_jw305(const Bericht& bericht, Context& context);  ///< start
void load_jw307(const Bericht& bericht, Context& context);  ///< stop
void load_jw315(const Bericht& bericht, Context& context);  ///< verzoek om toewijzing
void load_jw323(const Bericht& bericht, Context& context);  ///< declaratie
void load_jw325(const Bericht& bericht, Context& context);  ///< declaratie-antwoord

}  // namespace duidelijk::ingest::ijw
