#include "core/engine/simulation.h"
