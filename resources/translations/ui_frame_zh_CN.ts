<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>window, storage and pictures</source>
        <translation>窗口、存储与图像</translation>
    </message>
    <message>
        <source>time charts</source>
        <translation>时间图表</translation>
    </message>
    <message>
        <source>workspace files</source>
        <translation>工作区文件</translation>
    </message>
    <message>
        <source>reading and writing models</source>
        <translation>模型读写</translation>
    </message>
    <message>
        <source>exponentials, logarithms and powers</source>
        <translation>指数、对数与幂运算</translation>
    </message>
    <message>
        <source>many runs at once</source>
        <translation>并行多次运行</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>scenario files</source>
        <translation>情景文件</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误处理</translation>
    </message>
    <message>
        <source>font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>About Fourfold</source>
        <translation>关于四维</translation>
    </message>
    <message>
        <source>Version %1. Decision support for regional policy.</source>
        <translation>版本 %1。区域政策决策支持工具。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本（GPL-3.0-or-later）发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>The model is drawn from five papers</source>
        <translation>模型依据的五篇论文</translation>
    </message>
    <message>
        <source>author not named in the copy at hand</source>
        <translation>所用文本未署作者</translation>
    </message>
    <message>
        <source>Paper %1</source>
        <translation>论文 %1</translation>
    </message>
    <message>
        <source>Figures of the papers are quoted with paper and section and told in our own words. They are what the papers report, not measurements of ours.</source>
        <translation>引用论文数字时注明论文编号与章节，并以我们自己的文字转述。这些是论文报告的数字，并非我们的实测。</translation>
    </message>
    <message>
        <source>Provinces: start figures estimated from statistics of the National Bureau of Statistics of China.</source>
        <translation>各省初始值依国家统计局数据推算。</translation>
    </message>
</context>
<context>
    <name>ui::ChipRow</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>1 more scenario</source>
        <translation>另有 1 个情景</translation>
    </message>
    <message>
        <source>%1 more scenarios</source>
        <translation>另有 %1 个情景</translation>
    </message>
</context>
<context>
    <name>ui::Commands</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Replay last change</source>
        <translation>重放上一步</translation>
    </message>
    <message>
        <source>Reset this lever</source>
        <translation>重置此杠杆</translation>
    </message>
    <message>
        <source>Reset all levers</source>
        <translation>重置全部杠杆</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Go to the lever panel</source>
        <translation>转到政策杠杆面板</translation>
    </message>
    <message>
        <source>Lever panel</source>
        <translation>政策杠杆面板</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Switch language (中文 / English)</source>
        <translation>切换语言（中文 / English）</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>A year back</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>A year forward</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>首年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>末年</translation>
    </message>
    <message>
        <source>Play or pause the years</source>
        <translation>播放或暂停年份</translation>
    </message>
    <message>
        <source>New scenario from the baseline</source>
        <translation>从基准新建情景</translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation>复制情景</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>重命名情景</translation>
    </message>
    <message>
        <source>Describe scenario…</source>
        <translation>编写情景说明…</translation>
    </message>
    <message>
        <source>Move scenario left</source>
        <translation>情景左移</translation>
    </message>
    <message>
        <source>Move scenario right</source>
        <translation>情景右移</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除情景</translation>
    </message>
    <message>
        <source>What differs from the baseline</source>
        <translation>与基准的差异</translation>
    </message>
    <message>
        <source>Show the baseline</source>
        <translation>查看基准情景</translation>
    </message>
    <message>
        <source>Show scenario A</source>
        <translation>查看情景 A</translation>
    </message>
    <message>
        <source>Show scenario B</source>
        <translation>查看情景 B</translation>
    </message>
    <message>
        <source>Show scenario C</source>
        <translation>查看情景 C</translation>
    </message>
    <message>
        <source>Show scenario D</source>
        <translation>查看情景 D</translation>
    </message>
    <message>
        <source>Two macro regions</source>
        <translation>两大区域</translation>
    </message>
    <message>
        <source>31 provinces</source>
        <translation>31个省级地区</translation>
    </message>
    <message>
        <source>Keyboard…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>About Fourfold…</source>
        <translation>关于四维…</translation>
    </message>
    <message>
        <source>Explanation panel</source>
        <translation>说明面板</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Explanation before</source>
        <translation>上一条说明</translation>
    </message>
    <message>
        <source>Explanation after</source>
        <translation>下一条说明</translation>
    </message>
</context>
<context>
    <name>ui::DescribeDialog</name>
    <message>
        <source>Describe scenario</source>
        <translation>编写情景说明</translation>
    </message>
    <message>
        <source>What “%1” is meant to show:</source>
        <translation>“%1”想说明什么：</translation>
    </message>
</context>
<context>
    <name>ui::Desktop</name>
    <message>
        <source>What you do now is not kept: there is no place to store the workspace. File &gt; Save a copy as keeps it.</source>
        <translation>现在的操作不会保留：没有可存放工作区的位置。可用“文件”菜单中的“另存副本”保存。</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name, or open it.</source>
        <translation>“%1”已存在。请换一个名称，或直接打开它。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>副本已保存到 %1。</translation>
    </message>
    <message>
        <source>“%1” was not saved. %2</source>
        <translation>“%1”未能保存。%2</translation>
    </message>
    <message>
        <source>“%1” was not opened. %2</source>
        <translation>“%1”未能打开。%2</translation>
    </message>
</context>
<context>
    <name>ui::Dialogs</name>
    <message>
        <source>Fourfold workspaces (*%1)</source>
        <translation>四维工作区 (*%1)</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
</context>
<context>
    <name>ui::HeaderBar</name>
    <message>
        <source>Header</source>
        <translation>标题栏</translation>
    </message>
    <message>
        <source>Fourfold</source>
        <translation>四维</translation>
    </message>
    <message>
        <source>Replay last change</source>
        <translation>重放上一步</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find lever, number, region</source>
        <translation>查找政策、指标、区域</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>工作区 %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>last change not saved</source>
        <translation>上一步未能保存</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>ui::KeyboardDialog</name>
    <message>
        <source>not while a text field has the focus</source>
        <translation>输入文字时不起作用</translation>
    </message>
    <message>
        <source>while the year scrubber has the focus</source>
        <translation>焦点在年份条上时</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>下一个、上一个控件</translation>
    </message>
    <message>
        <source>Arrows, Page, Home, End</source>
        <translation>方向键、翻页键、Home、End</translation>
    </message>
    <message>
        <source>Lever: by 1 %, by 10 %, to 0, to 150 %</source>
        <translation>杠杆：每次 1%、每次 10%、到 0、到 150%</translation>
    </message>
    <message>
        <source>Enter or Space</source>
        <translation>回车或空格</translation>
    </message>
    <message>
        <source>Lever name: open or close its card</source>
        <translation>杠杆名称：展开或收起卡片</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>显示菜单栏</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what is open, stop a replay</source>
        <translation>关闭已打开的内容，停止重放</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In the page</source>
        <translation>页面中</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>“%1” stays as it is. Your change went into a copy, “%2”.</source>
        <translation>“%1”保持不变，您的改动已写入副本“%2”。</translation>
    </message>
    <message>
        <source>%1 – Fourfold</source>
        <translation>%1 – 四维</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The figures were not updated: %1</source>
        <translation>数字未更新：%1</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>The last changes could not be stored in the workspace. Save a copy to keep them, or close once more to let them go.</source>
        <translation>最近的改动未能存入工作区。请另存副本以保留，或再次关闭以放弃这些改动。</translation>
    </message>
</context>
<context>
    <name>ui::Menus</name>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>No workspace was opened yet</source>
        <translation>还没有打开过工作区</translation>
    </message>
</context>
<context>
    <name>ui::MessageArea</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScenarioChip</name>
    <message>
        <source>Scenario %1</source>
        <translation>情景 %1</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioStrip</name>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>New scenario from the baseline (Ctrl+N)</source>
        <translation>从基准新建情景 (Ctrl+N)</translation>
    </message>
    <message>
        <source>New scenario from the baseline</source>
        <translation>从基准新建情景</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>2 regions</source>
        <translation>2个区域</translation>
    </message>
    <message>
        <source>31 provinces</source>
        <translation>31个省级地区</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>无变动</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 项变动</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 项变动</translation>
    </message>
    <message>
        <source>What differs from the baseline (Ctrl+Shift+D)</source>
        <translation>与基准的差异 (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>%1 against the baseline</source>
        <translation>与基准相比：%1</translation>
    </message>
    <message>
        <source>Name of scenario %1</source>
        <translation>情景 %1 的名称</translation>
    </message>
    <message>
        <source>A scenario needs a name.</source>
        <translation>情景需要一个名称。</translation>
    </message>
    <message>
        <source>A name has at most %1 characters; this one has %2.</source>
        <translation>名称最多%1个字符，当前为%2个字符。</translation>
    </message>
    <message>
        <source>Another scenario has this name.</source>
        <translation>已有同名情景。</translation>
    </message>
    <message>
        <source>1 lever</source>
        <translation>1 项政策</translation>
    </message>
    <message>
        <source>%1 levers</source>
        <translation>%1 项政策</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>from %1, %2 off</source>
        <translation>承自 %1，关闭 %2 项</translation>
    </message>
    <message>
        <source>from %1, dates moved</source>
        <translation>承自 %1，改时间</translation>
    </message>
    <message>
        <source>from %1, %2 changed</source>
        <translation>承自 %1，改动 %2 项</translation>
    </message>
</context>
<context>
    <name>ui::SearchPalette</name>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>没有名为“%1”的内容。</translation>
    </message>
    <message>
        <source>Esc goes back to the list.</source>
        <translation>按 Esc 返回列表。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a lever, number, region, term or command</source>
        <translation>查找政策、指标、区域、术语或命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ui::SearchResultsModel</name>
    <message>
        <source>Lever</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
</context>
<context>
    <name>ui::YearEvents</name>
    <message>
        <source>%1 starts</source>
        <translation>%1启动</translation>
    </message>
    <message>
        <source>%1 levers start</source>
        <translation>%1 项政策启动</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1结束</translation>
    </message>
    <message>
        <source>%1 programmes end</source>
        <translation>%1 项计划结束</translation>
    </message>
    <message>
        <source>1 target due</source>
        <translation>1 项目标到期</translation>
    </message>
    <message>
        <source>%1 targets due</source>
        <translation>%1 项目标到期</translation>
    </message>
</context>
</TS>
