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
    <message>
        <source>The model that is open</source>
        <translation>当前打开的模型</translation>
    </message>
    <message>
        <source>“%1”, from the file “%2”. Its text is kept whole in the workspace; its code is %3.</source>
        <translation>“%1”，来自文件“%2”。其全文保存在工作区中；代码为%3。</translation>
    </message>
    <message>
        <source>It is not drawn from the papers below, and nothing here says how well it fits what it describes.</source>
        <translation>它并非取自下列论文，此处也不说明它与所描述的事物有多相符。</translation>
    </message>
    <message>
        <source>The four-dimension model is drawn from five papers</source>
        <translation>四维模型依据的五篇论文</translation>
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
        <translation>另有1个情景</translation>
    </message>
    <message>
        <source>%1 more scenarios</source>
        <translation>另有%1个情景</translation>
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
    <message>
        <source>New child of this scenario</source>
        <translation>新建下级情景</translation>
    </message>
    <message>
        <source>Make independent of its parent</source>
        <translation>脱离上级情景</translation>
    </message>
    <message>
        <source>Set parent…</source>
        <translation>设定上级情景…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Export scenario…</source>
        <translation>导出情景…</translation>
    </message>
    <message>
        <source>Import scenario…</source>
        <translation>导入情景…</translation>
    </message>
    <message>
        <source>Choose a world…</source>
        <translation>选择外部环境…</translation>
    </message>
    <message>
        <source>New world from this…</source>
        <translation>以此新建…</translation>
    </message>
    <message>
        <source>Edit the world…</source>
        <translation>编辑外部环境…</translation>
    </message>
    <message>
        <source>Delete the world</source>
        <translation>删除外部环境</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>打开模型…</translation>
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
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>“%1” has a workspace of its own. The one before is under File &gt; Recent workspaces.</source>
        <translation>“%1”有了自己的工作区。先前的工作区在“文件 &gt; 最近的工作区”中。</translation>
    </message>
    <message>
        <source>Other programs may read the model otherwise. %1</source>
        <translation>其他程序可能对该模型作不同理解。%1</translation>
    </message>
    <message numerus="yes">
        <source>Other programs may read the model otherwise in %n place(s). %1</source>
        <translation>
            <numerusform>其他程序可能对该模型的%n处作不同理解。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>全部显示…</translation>
    </message>
    <message numerus="yes">
        <source> %n more thing(s) are to be mended.</source>
        <translation>
            <numerusform>另有%n处需要改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has a workspace of its own. File &gt; New workspace makes one of the four-dimension model.</source>
        <translation>“%1”有了自己的工作区。“文件 &gt; 新建工作区”可新建四维模型的工作区。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>the line of a file, and what is said of it</extracomment>
        <translation>第%1行：%2</translation>
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
    <message>
        <source>Scenarios (*%1)</source>
        <translation>情景（*%1）</translation>
    </message>
    <message>
        <source>Import scenario</source>
        <translation>导入情景</translation>
    </message>
    <message>
        <source>Export scenario</source>
        <translation>导出情景</translation>
    </message>
    <message>
        <source>XMILE models (%1)</source>
        <translation>XMILE模型（%1）</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>打开模型</translation>
    </message>
</context>
<context>
    <name>ui::ExampleModels</name>
    <message>
        <source>Bass diffusion</source>
        <translation>巴斯扩散模型</translation>
    </message>
    <message>
        <source>How a new technology spreads among firms</source>
        <translation>一项新技术如何在企业间扩散</translation>
    </message>
    <message>
        <source>Hares and lynx</source>
        <translation>雪兔与猞猁</translation>
    </message>
    <message>
        <source>Why two populations swing, each behind the other, in two valleys</source>
        <translation>两个种群为何此起彼伏：以两个山谷为例</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>%1 has a value of its own</source>
        <translation>%1取了自定值</translation>
    </message>
    <message>
        <source>%1: a date is no whole quarter, or too far off</source>
        <translation>%1：日期不是整季度，或超出代码可表示的范围</translation>
    </message>
    <message>
        <source>%1: its strength differs between regions of one group</source>
        <translation>%1：同一组内各区域的力度不同</translation>
    </message>
    <message>
        <source>%1: its strength is no whole per cent</source>
        <translation>%1：力度不是整百分数</translation>
    </message>
    <message>
        <source>Export scenario</source>
        <translation>导出情景</translation>
    </message>
    <message>
        <source>As a code, to be read aloud or put on a slide:</source>
        <translation>代码，可口头转述或放入幻灯片：</translation>
    </message>
    <message>
        <source>Code of the scenario</source>
        <translation>情景代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>A code holds the levers only. The world “%1” goes along in a file.</source>
        <translation>代码只包含政策杠杆；外部环境“%1”须随文件一并导出。</translation>
    </message>
    <message>
        <source>A code cannot hold this scenario; a file can.</source>
        <translation>此情景无法写成代码，可存为文件。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Codes stand for levers of the four-dimension model. A scenario of another model travels as a file.</source>
        <translation>代码只用于四维模型的政策杠杆；其他模型的情景以文件传递。</translation>
    </message>
</context>
<context>
    <name>ui::FigureFault</name>
    <message>
        <source>The figures were not updated: %1</source>
        <translation>数值未能更新：%1</translation>
    </message>
    <message>
        <source>Reset that value</source>
        <translation>还原该值</translation>
    </message>
    <message>
        <source>The figures were not updated. “%1” in the world “%2”: %3</source>
        <translation>数值未能更新。外部环境“%2”中的“%1”：%3</translation>
    </message>
    <message>
        <source>The likely cause is “%1”, %2 here: with the model’s own %3 everything is a number.</source>
        <translation>最可能的原因是“%1”取值%2：改回模型默认的%3后，各项数值均有效。</translation>
    </message>
    <message>
        <source>No single value explains it; the likeliest is “%1”, %2 here and %3 in the model.</source>
        <translation>没有哪一个取值可以单独解释；最可能的是“%1”，此处为%2，模型默认为%3。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences behind one another</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scenario, what is wrong</comment>
        <translation>%1：%2</translation>
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
    <message>
        <source>Model “%1”, code %2</source>
        <translation>模型“%1”，代码%2</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>Name of this version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>why it was changed</source>
        <translation>为何改动</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现状比较</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Makes this state the present one, as a new version</source>
        <translation>将情景恢复为这一状态，并记为新版本</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>各版本，最新在前</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今天%1</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1，当前</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Made independent</source>
        <translation>改为独立</translation>
    </message>
    <message>
        <source>Follows “%1”</source>
        <translation>沿用“%1”</translation>
    </message>
    <message>
        <source>Follows a scenario that is gone</source>
        <translation>沿用的情景已不存在</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>随“%1”改动</translation>
    </message>
    <message>
        <source>From its parent</source>
        <translation>随上级情景改动</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Stored for other regions</source>
        <translation>按另一套区域保存</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>历史：%1</translation>
    </message>
    <message>
        <source>History: %1 %2</source>
        <translation>历史：%1 %2</translation>
    </message>
    <message>
        <source>This scenario comes with the program and is never changed. Its copies have a history.</source>
        <translation>这是内置情景，不可修改；它的副本有历史记录。</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>Shows this state in all charts until you go back</source>
        <translation>在各图表中显示这一状态，直至返回</translation>
    </message>
    <message>
        <source>Puts this state beside the scenario as it is now</source>
        <translation>将这一状态与情景现状并列</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Import scenario</source>
        <translation>导入情景</translation>
    </message>
    <message>
        <source>Type or paste a code. Hyphens, blanks and case do not matter.</source>
        <translation>请输入或粘贴代码；连字符、空格和大小写均不影响。</translation>
    </message>
    <message>
        <source>Code of a scenario</source>
        <translation>情景代码</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The code is right: 1 lever.</source>
        <translation>代码正确：1项政策杠杆。</translation>
    </message>
    <message>
        <source>The code is right: %1 levers.</source>
        <translation>代码正确：%1项政策杠杆。</translation>
    </message>
    <message>
        <source>It is for other regions, to which the window changes.</source>
        <translation>该情景对应另一套区域，窗口将随之切换。</translation>
    </message>
    <message>
        <source>From a code</source>
        <translation>来自代码</translation>
    </message>
    <message>
        <source>Codes stand for levers of the four-dimension model. A scenario of another model travels as a file.</source>
        <translation>代码只用于四维模型的政策杠杆；其他模型的情景以文件传递。</translation>
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
    <name>ui::MadePanel</name>
    <message>
        <source>2 regions</source>
        <translation>2个区域</translation>
    </message>
    <message>
        <source>31 provinces</source>
        <translation>31个省级地区</translation>
    </message>
    <message>
        <source>Made with another model</source>
        <translation>建立时所用模型不同</translation>
    </message>
    <message>
        <source>Take over the present model</source>
        <translation>改用当前模型</translation>
    </message>
    <message>
        <source>Stores the scenario as made with what there is now, as a new version</source>
        <translation>按当前模型与数据保存此情景，并记为新版本</translation>
    </message>
    <message>
        <source>Results as made and now</source>
        <translation>当时与现在的结果</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1已不存在</translation>
    </message>
    <message>
        <source>Model: version %1, now %2</source>
        <translation>模型：第%1版，现为第%2版</translation>
    </message>
    <message>
        <source>Regions: %1, now %2</source>
        <translation>区域：%1，现为%2</translation>
    </message>
    <message>
        <source>%1, %2: %3, now %4</source>
        <translation>%1（%2）：%3，现为%4</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1：%2，现为%3</translation>
    </message>
    <message>
        <source>%1: another equation</source>
        <translation>%1：方程不同</translation>
    </message>
    <message>
        <source>“%1” was made with other things than there are now:</source>
        <translation>“%1”建立时的条件与现在不同：</translation>
    </message>
    <message>
        <source>“%1” was made with what there is now.</source>
        <translation>“%1”建立时的条件与现在相同。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1项</translation>
    </message>
    <message>
        <source>It cannot be run as it was made: %1</source>
        <translation>无法按当时的条件运行：%1</translation>
    </message>
    <message>
        <source>Running it as it was made…</source>
        <translation>正在按当时的条件运行…</translation>
    </message>
    <message>
        <source>Figure, %1</source>
        <translation>指标，%1年</translation>
    </message>
    <message>
        <source>As made</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>As made: the model, its values and the regions of then, in the world chosen now.</source>
        <translation>当时：采用当时的模型、取值和区域，外部环境为现在所选。</translation>
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
    <message>
        <source>Example models</source>
        <translation>示例模型</translation>
    </message>
    <message>
        <source>The program was installed without them</source>
        <translation>安装的程序中不含示例模型</translation>
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
    <name>ui::ModelReportDialog</name>
    <message>
        <source>Why “%1” was not opened</source>
        <translation>“%1”未能打开的原因</translation>
    </message>
    <message>
        <source>Notes on “%1”</source>
        <translation>关于“%1”的说明</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend in the file. Nothing was changed.</source>
        <translation>
            <numerusform>文件中有%n处需要改正。一切保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model runs. %n place(s) in its file may be read otherwise by other programs.</source>
        <translation>
            <numerusform>模型可以运行。文件中有%n处可能被其他程序作不同理解。</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
</context>
<context>
    <name>ui::NavigationRail</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page, key</comment>
        <translation>%1（%2）</translation>
    </message>
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
        <translation>比较</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>ui::ParameterRow</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>%1: back to the model’s value</source>
        <translation>%1：还原为模型默认值</translation>
    </message>
    <message>
        <source>Back to the model’s value</source>
        <translation>还原为模型默认值</translation>
    </message>
    <message>
        <source>Model %1 · usual %2 to %3</source>
        <translation>模型默认%1 · 通常%2至%3</translation>
    </message>
    <message>
        <source>Outside what is usual: %1 to %2 (model %3)</source>
        <translation>超出通常范围：%1至%2（模型默认%3）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1: off this list</source>
        <translation>%1：从列表中移除</translation>
    </message>
    <message>
        <source>Off this list; the value is the model’s own</source>
        <translation>从列表中移除；取值仍为模型默认值</translation>
    </message>
</context>
<context>
    <name>ui::ParameterText</name>
    <message>
        <source>%1 is too little; this can be %2 at least.</source>
        <translation>%1过小，此项最小可取%2。</translation>
    </message>
    <message>
        <source>%1 is too much; this can be %2 at most.</source>
        <translation>%1过大，此项最大可取%2。</translation>
    </message>
    <message>
        <source>%1 lies between two steps of the model; the nearest is %2.</source>
        <translation>%1不在模型的步长上，最接近的可取值为%2。</translation>
    </message>
    <message>
        <source>This is not a number; the model has %1.</source>
        <translation>这不是有效数字；模型默认值为%1。</translation>
    </message>
</context>
<context>
    <name>ui::RenameField</name>
    <message>
        <source>Name of scenario %1</source>
        <translation>情景%1的名称</translation>
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
</context>
<context>
    <name>ui::ScenarioChip</name>
    <message>
        <source>Scenario %1</source>
        <translation>情景%1</translation>
    </message>
    <message>
        <source>follows “%1”</source>
        <translation>沿用“%1”</translation>
    </message>
    <message>
        <source>Follows “%1” in all that it does not set itself</source>
        <translation>未自行设置的，均沿用“%1”</translation>
    </message>
    <message>
        <source>In the world “%1”</source>
        <translation>外部环境：%1</translation>
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
        <translation>无改动</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1项改动</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1项改动</translation>
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
        <source>1 lever</source>
        <translation>1项政策杠杆</translation>
    </message>
    <message>
        <source>%1 levers</source>
        <translation>%1项政策杠杆</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>与%1相同</translation>
    </message>
    <message>
        <source>from %1, %2 off</source>
        <translation>承自%1，关闭%2项</translation>
    </message>
    <message>
        <source>from %1, dates moved</source>
        <translation>承自%1，调整时间</translation>
    </message>
    <message>
        <source>from %1, %2 changed</source>
        <translation>承自%1，改动%2项</translation>
    </message>
    <message>
        <source>model version %1</source>
        <translation>模型第%1版</translation>
    </message>
    <message>
        <source>regions “%1”</source>
        <translation>区域“%1”</translation>
    </message>
    <message>
        <source>one other value or equation</source>
        <translation>另有一项数值或方程不同</translation>
    </message>
    <message>
        <source>%1 other values or equations</source>
        <translation>另有%1项数值或方程不同</translation>
    </message>
    <message>
        <source>Made with %1</source>
        <translation>建立时所用：%1</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>无上级情景</translation>
    </message>
    <message>
        <source>The scenario is in “%1”.</source>
        <translation>情景已存入“%1”。</translation>
    </message>
    <message>
        <source>“%1” was imported. World: %2.</source>
        <translation>已导入“%1”。外部环境：%2。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The world “%1” was deleted.</source>
        <translation>已删除外部环境“%1”。</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>同%1</translation>
    </message>
    <message>
        <source>from %1, 1 own</source>
        <translation>沿用%1，自设1项</translation>
    </message>
    <message>
        <source>from %1, %2 own</source>
        <translation>沿用%1，自设%2项</translation>
    </message>
    <message>
        <source>“%1”: %2. The figures shown are those of now.</source>
        <translation>“%1”：%2。所示数值按当前模型计算。</translation>
    </message>
    <message>
        <source>Show both results</source>
        <translation>对照两种结果</translation>
    </message>
    <message>
        <source>earlier state</source>
        <translation>较早的状态</translation>
    </message>
    <message>
        <source>You look at an earlier state: “%1”. “%2” itself stays as it is.</source>
        <translation>正在查看较早的状态“%1”；“%2”本身保持不变。</translation>
    </message>
    <message>
        <source>An earlier state, “%1”, stands beside the others for now.</source>
        <translation>较早的状态“%1”暂时与其他情景并列。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keep as scenario</source>
        <translation>保留为情景</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
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
    <name>ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>ui::VersionSummary</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1: regions</source>
        <extracomment>a lever&apos;s name: its shares in the regions differ</extracomment>
        <translation>%1：分区域力度</translation>
    </message>
    <message>
        <source>%1: dates</source>
        <extracomment>a lever&apos;s name: start, ramp or end differ</extracomment>
        <translation>%1：时间</translation>
    </message>
    <message>
        <source>%1: value</source>
        <extracomment>a parameter&apos;s name: its value differs</extracomment>
        <translation>%1：数值</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有%1项</translation>
    </message>
</context>
<context>
    <name>ui::WorldEditor</name>
    <message>
        <source>Dip of world demand</source>
        <translation>外部需求下滑</translation>
    </message>
    <message>
        <source>Dip of logistics</source>
        <translation>物流能力下滑</translation>
    </message>
    <message>
        <source>World</source>
        <translation>外部环境</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it assumes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Changed assumptions</source>
        <translation>已改动的假设</translation>
    </message>
    <message>
        <source>Every other assumption is the model’s own.</source>
        <translation>其余假设均取模型默认值。</translation>
    </message>
    <message>
        <source>Change another assumption</source>
        <translation>改动其他假设</translation>
    </message>
    <message>
        <source>A world that comes with the program. The first change makes a copy of it.</source>
        <translation>这是内置的外部环境；首次改动时会另存一份副本。</translation>
    </message>
    <message>
        <source>Acts on every scenario and on the baseline.</source>
        <translation>作用于所有情景，包括基准。</translation>
    </message>
    <message>
        <source>Change another assumption…</source>
        <translation>改动其他假设…</translation>
    </message>
</context>
<context>
    <name>ui::WorldMenu</name>
    <message>
        <source>Worlds</source>
        <translation>外部环境</translation>
    </message>
    <message>
        <source>New world from this…</source>
        <translation>以此新建…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ui::WorldSelector</name>
    <message>
        <source>World</source>
        <translation>外部环境</translation>
    </message>
    <message>
        <source>World: %1</source>
        <translation>外部环境：%1</translation>
    </message>
</context>
<context>
    <name>ui::WorldText</name>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1由%3改为%2</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>1 assumption is changed.</source>
        <translation>改动了1项假设。</translation>
    </message>
    <message>
        <source>%1 assumptions are changed.</source>
        <translation>改动了%1项假设。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有%1项</translation>
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
