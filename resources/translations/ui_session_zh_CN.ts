<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>%1: intensity of %2 % is no whole per cent; a file holds it</source>
        <translation>%1：力度百分数%2不是整数；请使用文件保存</translation>
    </message>
    <message>
        <source>%1: intensity is not the same in all regions of %2; a file holds it</source>
        <translation>%1：%2各地区的力度不一致；请使用文件保存</translation>
    </message>
    <message>
        <source>%1: %2 of %3 is no whole quarter; a file holds it</source>
        <translation>%1：%2为%3，不是整季度；请使用文件保存</translation>
    </message>
    <message>
        <source>%1: codes hold no parameters; put it into a world, or a file holds it</source>
        <translation>%1：代码不含参数；请放入外部环境，或使用文件保存</translation>
    </message>
    <message>
        <source>this is no scenario file; its &apos;format&apos; would be &apos;fourfold-scenario&apos;</source>
        <translation>这不是情景文件；其“format”应为“fourfold-scenario”</translation>
    </message>
    <message>
        <source>the file was written by a later version of the program; update this one, or ask for a code</source>
        <translation>该文件由较新版本的程序写成；请更新本程序，或索取代码</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another one</source>
        <translation>磁盘已满；请腾出空间或另选磁盘</translation>
    </message>
    <message>
        <source>the file cannot be written; check the folder and its permissions</source>
        <translation>无法写入文件；请检查文件夹及其权限</translation>
    </message>
    <message>
        <source>the table &apos;%1&apos; has %2 rows and %3 columns; XLSX holds 1048576 and 16384, CSV any number</source>
        <translation>表格“%1”有%2行、%3列；XLSX最多1048576行、16384列，CSV不限</translation>
    </message>
    <message>
        <source>there is no player; the two scenarios pull every lever alike</source>
        <translation>两个情景的政策杠杆完全相同，没有可分解的贡献</translation>
    </message>
    <message>
        <source>the outcome is no number when only some of the levers are as in the scenario</source>
        <translation>仅启用部分政策杠杆时，该结果不是有效数值</translation>
    </message>
    <message>
        <source>%1 stops being a number when only some of the levers are as in the scenario</source>
        <translation>仅启用部分政策杠杆时，%1不再是有效数值</translation>
    </message>
    <message>
        <source>there is no outcome &apos;%1&apos; at this place</source>
        <translation>此处没有结果“%1”</translation>
    </message>
    <message>
        <source>There is no room left on the disk of &quot;%1&quot;; the last change was not stored.</source>
        <translation>“%1”所在磁盘已满，最近一次更改未能保存。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for &quot;%1&quot;; free some, or choose another folder.</source>
        <translation>磁盘空间不足，无法保存“%1”，请清理磁盘或选择其他文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another program; try again when it has finished.</source>
        <translation>“%1”正被其他程序使用，请待其结束后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can only be read; save a copy elsewhere to change it.</source>
        <translation>“%1”为只读文件，如需更改请另存副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged or is not a workspace; open a copy of it or another workspace.</source>
        <translation>“%1”已损坏或不是工作区文件，请打开其副本或其他工作区。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file of another program, not a workspace; choose a file that ends in .fourfold.</source>
        <translation>“%1”是其他程序的文件，不是工作区，请选择扩展名为 .fourfold 的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened; check that the folder exists and that you may read it.</source>
        <translation>无法打开“%1”，请确认文件夹存在且有读取权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written; check that the folder exists and that you may write to it.</source>
        <translation>无法写入“%1”，请确认文件夹存在且有写入权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; or its folder cannot be written, so it is shown read-only; save a copy elsewhere to change it.</source>
        <translation>“%1”或其所在文件夹无法写入，现以只读方式打开，如需更改请另存副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open in another window, so this one shows it read-only; close the other window or save a copy to change it.</source>
        <translation>“%1”已在另一窗口中打开，本窗口为只读，如需更改请关闭另一窗口或另存副本。</translation>
    </message>
    <message>
        <source>Reading or writing &quot;%1&quot; failed; check the disk or the network drive.</source>
        <translation>读写“%1”失败，请检查磁盘或网络驱动器。</translation>
    </message>
    <message>
        <source>The workspace &quot;%1&quot; did not take a command: %2</source>
        <translation>工作区“%1”未能执行一条指令：%2</translation>
    </message>
    <message>
        <source>The database driver for SQLite is missing; install the package libqt6sql6-sqlite.</source>
        <translation>缺少 SQLite 数据库驱动，请安装软件包 libqt6sql6-sqlite。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;; it may have been moved or deleted.</source>
        <translation>找不到文件“%1”，可能已被移动或删除。</translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; already; open it, or choose another name.</source>
        <translation>文件“%1”已存在，请直接打开或另取名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer version of Fourfold; install that version to open it.</source>
        <translation>“%1”由更新版本的四维创建，请安装该版本后打开。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by an older version and cannot be brought up to date where it is; copy it to a folder that you may write to.</source>
        <translation>“%1”由旧版本创建，在当前位置无法升级，请复制到有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the workspace itself; choose another name for the copy.</source>
        <translation>“%1”就是当前工作区，请为副本另取名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open in a window; close it there, or choose another name.</source>
        <translation>“%1”已在某个窗口中打开，请先关闭或另取名称。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; the scenario &quot;%2&quot; cannot be read; open a copy made earlier.</source>
        <translation>“%1”中的情景“%2”无法读取，请打开较早的副本。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; the region set &quot;%2&quot; cannot be read; open a copy made earlier.</source>
        <translation>“%1”中的区域集“%2”无法读取，请打开较早的副本。</translation>
    </message>
    <message>
        <source>A stored text cannot be read at &quot;%1&quot;.</source>
        <translation>已存储的内容在“%1”处无法读取。</translation>
    </message>
    <message>
        <source>The workspace has no scenario &quot;%1&quot;.</source>
        <translation>工作区中没有情景“%1”。</translation>
    </message>
    <message>
        <source>The scenario &quot;%1&quot; is built in; change a copy of it.</source>
        <translation>情景“%1”为内置情景，请修改其副本。</translation>
    </message>
    <message>
        <source>A scenario needs a name.</source>
        <translation>情景需要名称。</translation>
    </message>
    <message>
        <source>There is a scenario &quot;%1&quot; already; choose another name.</source>
        <translation>已有名为“%1”的情景，请另取名称。</translation>
    </message>
    <message>
        <source>An order of scenarios must name each of them once.</source>
        <translation>情景顺序必须恰好包含每个情景一次。</translation>
    </message>
    <message>
        <source>A region set needs an id.</source>
        <translation>区域集需要标识。</translation>
    </message>
    <message>
        <source>There is no region set &quot;%1&quot;.</source>
        <translation>没有区域集“%1”。</translation>
    </message>
    <message>
        <source>The data hold no region set; install the program again.</source>
        <translation>数据中没有区域集，请重新安装程序。</translation>
    </message>
    <message>
        <source>Running the model failed: %1</source>
        <translation>模型运行失败：%1</translation>
    </message>
    <message>
        <source>there is no lever &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>没有政策杠杆“%1”，是否指“%2”？</translation>
    </message>
    <message>
        <source>there is no lever &apos;%1&apos;</source>
        <translation>没有政策杠杆“%1”</translation>
    </message>
    <message>
        <source>there is no parameter &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>没有参数“%1”，是否指“%2”？</translation>
    </message>
    <message>
        <source>there is no parameter &apos;%1&apos;</source>
        <translation>没有参数“%1”</translation>
    </message>
    <message>
        <source>there is no region &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>没有区域“%1”，是否指“%2”？</translation>
    </message>
    <message>
        <source>there is no region &apos;%1&apos;</source>
        <translation>没有区域“%1”</translation>
    </message>
    <message>
        <source>%1 is outside 0 to 2, where 1 is what the papers propose</source>
        <translation>%1 超出 0 至 2 的范围，1 为论文方案</translation>
    </message>
    <message>
        <source>%1 is too short; the shortest ramp is 0.25 years</source>
        <translation>%1 过短，爬坡期最短为 0.25 年</translation>
    </message>
    <message>
        <source>%1 is no multiple of 1/16 year; the nearest is %2</source>
        <translation>%1 不是 1/16 年的整数倍，最接近的是 %2</translation>
    </message>
    <message>
        <source>%1 is no number of years</source>
        <translation>%1 不是有效的年数</translation>
    </message>
    <message>
        <source>%1 is below 0</source>
        <translation>%1 小于 0</translation>
    </message>
    <message>
        <source>%1 is above 1</source>
        <translation>%1 大于 1</translation>
    </message>
    <message>
        <source>%1 is below %2, the least that the model takes</source>
        <translation>%1 低于模型可取的最小值 %2</translation>
    </message>
    <message>
        <source>%1 is above %2, the most that the model takes</source>
        <translation>%1 高于模型可取的最大值 %2</translation>
    </message>
    <message>
        <source>%1 is no multiple of %2 years; the nearest is %3</source>
        <translation>%1 不是 %2 年的整数倍，最接近的是 %3</translation>
    </message>
    <message>
        <source>the lever is a constant of the model; give its value under &apos;parameters&apos;</source>
        <translation>该杠杆是模型常数，请在“parameters”下给出数值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is data of the regions; a world gives it by region</source>
        <translation>“%1”是区域数据，外部环境须按区域给出</translation>
    </message>
    <message>
        <source>the range %1 to %2 of &apos;%3&apos; must be two numbers, the lower first</source>
        <translation>“%3”的区间 %1 至 %2 必须是由小到大的两个数</translation>
    </message>
    <message>
        <source>the value is not a finite number</source>
        <translation>该值不是有限的数</translation>
    </message>
    <message>
        <source>the lever is national: give one number, not one per region</source>
        <translation>该杠杆为全国性杠杆，请给出一个数，而不是分区域给出</translation>
    </message>
    <message>
        <source>the parameter is one number for the whole country, not one per region</source>
        <translation>该参数为全国统一的一个数，不能分区域给出</translation>
    </message>
    <message>
        <source>%1 stops being a number in %2; a setting of this scenario divides by zero or grows without bound</source>
        <translation>%1 在 %2 年不再是有效数值，本情景的某项设置导致除以零或无限增长</translation>
    </message>
    <message>
        <source>the region set &apos;%1&apos; has no row &apos;%2&apos;; add it, in %3</source>
        <translation>区域集“%1”缺少“%2”一行，请补充，单位为 %3</translation>
    </message>
    <message>
        <source>the row &apos;%1&apos; of the region set &apos;%2&apos; is in &apos;%3&apos;, but the model takes &apos;%4&apos;</source>
        <translation>区域集“%2”中“%1”一行的单位为“%3”，而模型要求“%4”</translation>
    </message>
    <message>
        <source>the row &apos;%1&apos; of the region set &apos;%2&apos; is no region data of the model</source>
        <translation>区域集“%2”中的“%1”一行不是模型的区域数据</translation>
    </message>
    <message>
        <source>the file cannot be opened for reading</source>
        <translation>无法打开文件进行读取</translation>
    </message>
    <message>
        <source>the table has no column &apos;%1&apos;; add it to the first row</source>
        <translation>表中没有“%1”列，请在首行补充</translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation>内容不是有效的 JSON</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬坡期</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>This is not possible</source>
        <translation>此操作不可行</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>文件无法写入</translation>
    </message>
    <message>
        <source>A file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>A file is not in the form that it should have</source>
        <translation>文件格式不正确</translation>
    </message>
    <message>
        <source>An equation of the model cannot be read</source>
        <translation>模型中有方程无法解析</translation>
    </message>
    <message>
        <source>A name is unknown</source>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>A name is used twice</source>
        <translation>名称重复</translation>
    </message>
    <message>
        <source>Variables of the model define each other in a circle</source>
        <translation>模型变量循环定义</translation>
    </message>
    <message>
        <source>Units do not agree</source>
        <translation>单位不一致</translation>
    </message>
    <message>
        <source>A variable of the model is used with the wrong regions</source>
        <translation>模型变量的区域下标不正确</translation>
    </message>
    <message>
        <source>The model uses something that this version does not support</source>
        <translation>模型使用了本版本不支持的功能</translation>
    </message>
    <message>
        <source>A value is out of its bounds</source>
        <translation>数值超出范围</translation>
    </message>
    <message>
        <source>A result is not a number</source>
        <translation>结果不是有效数值</translation>
    </message>
    <message>
        <source>A file was made by a newer version</source>
        <translation>文件由更新版本创建</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>The workspace can only be read</source>
        <translation>工作区为只读</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Another window has the workspace open</source>
        <translation>工作区已在另一窗口中打开</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>程序内部出错</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1, line %2: </source>
        <translation>%1 第 %2 行：</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open on the computer &quot;%2&quot;, so it is shown read-only here; close it there, or delete &quot;%3&quot; when that computer is no longer running.</source>
        <translation>“%1”已在计算机“%2”上打开，此处为只读；请在该计算机上关闭，若该计算机已停用，可删除“%3”。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; the world &quot;%2&quot; cannot be read; open a copy made earlier.</source>
        <translation>“%1”中的环境“%2”无法读取；请打开较早的副本。</translation>
    </message>
    <message>
        <source>A world needs an id.</source>
        <translation>环境需要一个标识。</translation>
    </message>
    <message>
        <source>The workspace has no world &quot;%1&quot;.</source>
        <translation>工作区中没有环境“%1”。</translation>
    </message>
    <message>
        <source>The workspace has no version %1.</source>
        <translation>工作区中没有版本 %1。</translation>
    </message>
    <message>
        <source>A scenario cannot stand on itself or on one that follows it.</source>
        <translation>情景不能以自己或跟随自己的情景为上级。</translation>
    </message>
    <message>
        <source>The scenario &quot;%1&quot; still follows the one to be removed.</source>
        <translation>情景“%1”仍跟随要删除的情景。</translation>
    </message>
    <message>
        <source>The data hold no world; install the program again.</source>
        <translation>数据中没有环境；请重新安装程序。</translation>
    </message>
    <message>
        <source>A world needs a name.</source>
        <translation>环境需要名称。</translation>
    </message>
    <message>
        <source>There is a world &quot;%1&quot; already; choose another name.</source>
        <translation>已有环境“%1”；请换一个名称。</translation>
    </message>
    <message>
        <source>version &apos;%1&apos; of the model is not shipped with this program</source>
        <translation>本程序未附带模型的“%1”版</translation>
    </message>
    <message>
        <source>the model was an edited one: &apos;%1&apos; is not as in version &apos;%2&apos;</source>
        <translation>当时的模型经过修改：“%1”与“%2”版不同</translation>
    </message>
    <message>
        <source>the table of levers is not the shipped one; codes would be read otherwise elsewhere</source>
        <translation>杠杆表不是随程序提供的那一份；编码在别处会被读成别的内容</translation>
    </message>
    <message>
        <source>the region set &apos;%1&apos; is not one of those that come with the program; a file holds it</source>
        <translation>地区集“%1”不是随程序提供的；可存为文件</translation>
    </message>
    <message>
        <source>the character &apos;%1&apos; stands in no code; codes have digits and the letters but I, L, O and U</source>
        <translation>编码中没有字符“%1”；编码只含数字和除 I、L、O、U 以外的字母</translation>
    </message>
    <message>
        <source>this is too short for a code; the shortest has three characters</source>
        <translation>编码太短；最短也有三个字符</translation>
    </message>
    <message>
        <source>the check characters do not fit the code; read it again</source>
        <translation>校验字符不符；请重新核对编码</translation>
    </message>
    <message>
        <source>the check characters do not fit the code; read group %1 again</source>
        <translation>校验字符不符；请重新核对第 %1 组</translation>
    </message>
    <message>
        <source>the code was made by a later version of the program; update this one, or ask for a file</source>
        <translation>此编码由更新版本的程序生成；请更新本程序，或索取文件</translation>
    </message>
    <message>
        <source>the code is for the region set &apos;%1&apos;, not for &apos;%2&apos;; choose that set first</source>
        <translation>此编码用于地区集“%1”，而非“%2”；请先选择那一套</translation>
    </message>
    <message>
        <source>this is no code of a scenario, although its check characters fit; read it again</source>
        <translation>校验字符虽符合，但这不是情景编码；请重新核对</translation>
    </message>
    <message>
        <source>the file is larger than 4 MiB; a scenario holds levers and parameters only</source>
        <translation>文件超过 4 MiB；情景只含杠杆和参数</translation>
    </message>
    <message>
        <source>the scenario is for the region set &apos;%1&apos;, which is not there; load its table first</source>
        <translation>此情景用于地区集“%1”，当前没有这一套；请先载入其数据表</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioBook</name>
    <message>
        <source>Baseline</source>
        <translation>基准情景</translation>
    </message>
    <message>
        <source>Paper package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建情景</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a scenario&apos;s name, and the number of the copy</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Copy of a scenario</source>
        <translation>复制情景</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>重命名情景</translation>
    </message>
    <message>
        <source>Describe scenario</source>
        <translation>编辑情景说明</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除情景</translation>
    </message>
    <message>
        <source>Order of scenarios</source>
        <translation>调整情景顺序</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（修改）</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>情景%1</translation>
    </message>
    <message>
        <source>%1, variant</source>
        <extracomment>the name of a new scenario that follows the one named</extracomment>
        <translation>%1，变体</translation>
    </message>
    <message>
        <source>New child of a scenario</source>
        <translation>新建下级情景</translation>
    </message>
    <message>
        <source>Make a scenario independent</source>
        <translation>脱离上级情景</translation>
    </message>
    <message>
        <source>Set a parent</source>
        <translation>设定上级情景</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Reset all levers</source>
        <translation>重置全部杠杆</translation>
    </message>
    <message>
        <source>Headline figures</source>
        <translation>核心指标</translation>
    </message>
    <message>
        <source>Restore an earlier state</source>
        <translation>恢复早先状态</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the name of a copy of a scenario&apos;s earlier state: the scenario&apos;s name, a time</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Copy of an earlier state</source>
        <translation>早先状态的副本</translation>
    </message>
    <message>
        <source>Import a scenario</source>
        <translation>导入情景</translation>
    </message>
</context>
<context>
    <name>ui::WorldBook</name>
    <message>
        <source>Choose a world</source>
        <translation>选择环境</translation>
    </message>
    <message>
        <source>New world</source>
        <translation>新建环境</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已改</translation>
    </message>
    <message>
        <source>Change a world</source>
        <translation>改动环境</translation>
    </message>
    <message>
        <source>Delete a world</source>
        <translation>删除环境</translation>
    </message>
    <message>
        <source>World</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a world&apos;s name, and a number</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
</TS>
