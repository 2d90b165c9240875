#include "core/policy/projection.h"
