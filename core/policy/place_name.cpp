// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/place_name.h"

namespace core::policy {

std::string placeName(const Catalogue& catalogue, Language language, const RegionSet& regions, const Place& place,
                      NameLength length)
{
    if (place.kind == Place::Kind::National)
        return {};
    const std::string id = place.kind == Place::Kind::Group ? toString(place.group) : place.regionId;
    const Naming* naming = catalogue.naming("region", id);
    const int index = place.kind == Place::Kind::Region ? regions.indexOf(id) : -1;
    const std::string own = index >= 0 ? regions.regions[static_cast<std::size_t>(index)].name.in(language) : std::string();
    // A short name is one of ours; it fits only where the set calls the region as we do.
    if (naming != nullptr && (own.empty() || own == naming->name.in(language)))
        return length == NameLength::Short ? naming->shortName.in(language) : naming->name.in(language);
    return own.empty() ? id : own;
}

} // namespace core::policy
