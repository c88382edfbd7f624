// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/app/run.h"

int main(int argc, char** argv) { return duidelijk::app::run(argc, argv); }
