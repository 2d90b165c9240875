#include "core/model/resolved_model.h"
