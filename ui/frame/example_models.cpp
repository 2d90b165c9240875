// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/example_models.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

namespace {

struct Shipped {
    const char* file; ///< below models/examples
    const char* name; ///< English, to be translated
    const char* question;
};

constexpr Shipped kShipped[] = {
    {"bass-diffusion.xmile", QT_TRANSLATE_NOOP("ui::ExampleModels", "Bass diffusion"),
     QT_TRANSLATE_NOOP("ui::ExampleModels", "How a new technology spreads among firms")},
    {"hares-and-lynx.xmile", QT_TRANSLATE_NOOP("ui::ExampleModels", "Hares and lynx"),
     QT_TRANSLATE_NOOP("ui::ExampleModels", "Why two populations swing, each behind the other, in two valleys")},
};

} // namespace

std::vector<ExampleModel> exampleModels(const std::filesystem::path& dataDirectory)
{
    std::vector<ExampleModel> models;
    for (const Shipped& shipped : kShipped) {
        const auto path = QString::fromStdU16String((dataDirectory / "models" / "examples" / shipped.file).u16string());
        if (QFileInfo::exists(path))
            models.push_back({path, QCoreApplication::translate("ui::ExampleModels", shipped.name),
                              QCoreApplication::translate("ui::ExampleModels", shipped.question)});
    }
    return models;
}

} // namespace ui
