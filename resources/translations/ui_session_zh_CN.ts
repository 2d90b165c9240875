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
        <source>&apos;%1&apos; is no finite number; the model&apos;s own is %2</source>
        <translation>“%1”不是有限的数，模型默认值为 %2</translation>
    </message>
    <message>
        <source>%1 is below %2 (unit %3), the least that &apos;%4&apos; can be</source>
        <translation>“%4”不能取 %1，最小可取 %2，单位为 %3</translation>
    </message>
    <message>
        <source>%1 is above %2 (unit %3), the most that &apos;%4&apos; can be</source>
        <translation>“%4”不能取 %1，最大可取 %2，单位为 %3</translation>
    </message>
    <message>
        <source>%1 is no multiple of %2 years, as &apos;%3&apos; must be; the nearest is %4</source>
        <translation>“%3”须为 %2 年的整数倍，%1 不符合，最接近的是 %4</translation>
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
    <message>
        <source>A document needs a kind and an id.</source>
        <translation>文档需要种类和标识。</translation>
    </message>
    <message>
        <source>The workspace has a document &quot;%1&quot; of the kind &quot;%2&quot; already.</source>
        <translation>工作区中已有种类为“%2”的文档“%1”。</translation>
    </message>
    <message>
        <source>The workspace has no document &quot;%1&quot; of the kind &quot;%2&quot;.</source>
        <translation>工作区中没有种类为“%2”的文档“%1”。</translation>
    </message>
    <message>
        <source>this is a version of the four-dimension model, which a new workspace holds already</source>
        <translation>这是四维模型的一个版本，新工作区本来就含有它</translation>
    </message>
    <message>
        <source>this is not well-formed XML: %1</source>
        <translation>文件不是格式良好的XML：%1</translation>
    </message>
    <message>
        <source>this is not an XMILE document: its outermost element is &lt;%1&gt;, not &lt;xmile&gt;</source>
        <translation>这不是XMILE文档：最外层元素是&lt;%1&gt;，而不是&lt;xmile&gt;</translation>
    </message>
    <message>
        <source>the file declares XML entities, which are not accepted; remove the declarations</source>
        <translation>文件声明了XML实体，本程序不接受；请删去这些声明</translation>
    </message>
    <message>
        <source>the file is larger than 16 MB, more than any model this program can read</source>
        <translation>文件超过16 MB，本程序无法读取这么大的模型</translation>
    </message>
    <message>
        <source>the file needs more memory than there is</source>
        <translation>读取该文件所需的内存超出现有内存</translation>
    </message>
    <message>
        <source>the file holds more than a million XML elements</source>
        <translation>文件含有一百万个以上的XML元素</translation>
    </message>
    <message>
        <source>elements are nested more than 200 levels deep</source>
        <translation>元素嵌套超过200层</translation>
    </message>
    <message>
        <source>the document holds no model; add a &lt;model&gt; with its &lt;variables&gt;</source>
        <translation>文档中没有模型；请添加&lt;model&gt;及其&lt;variables&gt;</translation>
    </message>
    <message>
        <source>the model has no variables; add stocks, flows and auxiliaries to its &lt;variables&gt;</source>
        <translation>模型没有变量；请在&lt;variables&gt;中添加存量、流量和辅助变量</translation>
    </message>
    <message>
        <source>values imported from &apos;%1&apos; are not supported; write them into the model as constants or graphical functions</source>
        <translation>不支持从“%1”导入数值；请把它们作为常数或图形函数写入模型</translation>
    </message>
    <message>
        <source>the integration method &apos;%1&apos; is not supported; use Euler, RK2 or RK4</source>
        <translation>不支持积分方法“%1”；请使用Euler、RK2或RK4</translation>
    </message>
    <message>
        <source>dt must be a number greater than 0 (a reciprocal dt too)</source>
        <translation>时间步长dt（含以倒数给出者）必须是大于0的数</translation>
    </message>
    <message>
        <source>stop must not be before start</source>
        <translation>终止时间不得早于起始时间</translation>
    </message>
    <message>
        <source>the save step must not be negative</source>
        <translation>保存间隔不得为负</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is not a number; write digits with &apos;.&apos; as decimal mark</source>
        <translation>%1：“%2”不是数；请用数字书写，小数点用“.”</translation>
    </message>
    <message>
        <source>a &lt;%1&gt; has no name</source>
        <translation>有一个&lt;%1&gt;没有名称</translation>
    </message>
    <message>
        <source>a module with simulation settings of its own is not supported; remove its &lt;sim_specs&gt;</source>
        <translation>不支持自带仿真设置的模块；请删去其&lt;sim_specs&gt;</translation>
    </message>
    <message>
        <source>module &apos;%1&apos; refers to another file; copy that model into this document</source>
        <translation>模块“%1”引用了另一个文件；请把那个模型复制到本文档中</translation>
    </message>
    <message>
        <source>the document has more than 100000 variables</source>
        <translation>文档中的变量超过100000个</translation>
    </message>
    <message>
        <source>a variable has more than 100 annotations &apos;%1&apos;</source>
        <translation>一个变量有100个以上的注记“%1”</translation>
    </message>
    <message>
        <source>a graphical function of type &apos;%1&apos; is not supported; use continuous, extrapolate or discrete</source>
        <translation>不支持类型为“%1”的图形函数；请使用continuous、extrapolate或discrete</translation>
    </message>
    <message>
        <source>the graphical function has no points; add &lt;ypts&gt;</source>
        <translation>图形函数没有点；请添加&lt;ypts&gt;</translation>
    </message>
    <message>
        <source>the graphical function does not say where its points lie; add &lt;xscale min=&quot;&quot; max=&quot;&quot;/&gt; or &lt;xpts&gt;</source>
        <translation>图形函数没有说明各点的位置；请添加&lt;xscale min=&quot;&quot; max=&quot;&quot;/&gt;或&lt;xpts&gt;</translation>
    </message>
    <message>
        <source>the graphical function has an &lt;xscale&gt; whose min is not below its max</source>
        <translation>图形函数的&lt;xscale&gt;中min不小于max</translation>
    </message>
    <message>
        <source>the graphical function has %1 x and %2 y values; give as many of one as of the other</source>
        <translation>图形函数有%1个x值和%2个y值；两者的个数应相同</translation>
    </message>
    <message>
        <source>there are more errors than can be shown; mend these first</source>
        <translation>错误太多，无法全部列出；请先改正这些</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is used twice; names are compared without regard to case, blanks and underscores</source>
        <translation>名称“%1”用了两次；比较名称时不分大小写、空格和下划线</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is not known here; did you mean &apos;%2&apos;?</source>
        <translation>此处不认识名称“%1”；是否指“%2”？</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is not known here; add a variable of that name or correct the spelling</source>
        <translation>此处不认识名称“%1”；请添加该名称的变量或改正拼写</translation>
    </message>
    <message>
        <source>the model has no variable &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>模型中没有变量“%1”；是否指“%2”？</translation>
    </message>
    <message>
        <source>the model has no variable &apos;%1&apos;</source>
        <translation>模型中没有变量“%1”</translation>
    </message>
    <message>
        <source>the function or macro &apos;%1&apos; is neither built in nor defined in this document; define it as a &lt;macro&gt; or write it out</source>
        <translation>函数或宏“%1”既不是内置的，也没有在本文档中定义；请用&lt;macro&gt;定义它，或把它展开写出</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a variable, not a function; put an operator before the parenthesis</source>
        <translation>“%1”是变量而不是函数；请在括号前加上运算符</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a graphical function without an input; write %2(x) or LOOKUP(%3, x)</source>
        <translation>“%1”是没有输入的图形函数；请改用%2(x)或LOOKUP(%3, x)的写法</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not supported, and leaving it out would change the results; rewrite it with stocks, flows and delays</source>
        <translation>不支持&lt;%1&gt;，略去它会改变结果；请用存量、流量和延迟改写</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not known and has no effect</source>
        <translation>不认识&lt;%1&gt;，它不起作用</translation>
    </message>
    <message>
        <source>the document has no &lt;sim_specs&gt;; Euler from 0 to 100 with a step of 1 is used</source>
        <translation>文档没有&lt;sim_specs&gt;；采用Euler法，从0到100，步长为1</translation>
    </message>
    <message>
        <source>the document has no model &apos;%1&apos; for this module; add &lt;model name=&quot;...&quot;&gt;</source>
        <translation>文档中没有此模块所用的模型“%1”；请添加&lt;model name=&quot;...&quot;&gt;</translation>
    </message>
    <message>
        <source>the module &apos;%1&apos; contains itself, or modules are nested more than 50 deep</source>
        <translation>模块“%1”包含它自身，或模块嵌套超过50层</translation>
    </message>
    <message>
        <source>a connection names &apos;%1&apos;, which is no variable; write module.variable, or .variable for one of the enclosing model</source>
        <translation>有一个连接提到“%1”，但它不是变量；请写成“模块.变量”，外层模型的变量写成“.变量”</translation>
    </message>
    <message>
        <source>this input is connected to two different variables; keep one</source>
        <translation>这个输入连接了两个不同的变量；请只保留一个</translation>
    </message>
    <message>
        <source>this input and &apos;%1&apos;, to which it is connected, have different dimensions</source>
        <translation>这个输入与它所连接的“%1”维度不同</translation>
    </message>
    <message>
        <source>the macro &apos;%1&apos; is defined twice</source>
        <translation>宏“%1”定义了两次</translation>
    </message>
    <message>
        <source>%1 inside a macro are not supported</source>
        <translation>不支持宏内部的%1</translation>
    </message>
    <message>
        <source>the macro &apos;%1&apos; has simulation settings of its own, which is not supported</source>
        <translation>宏“%1”自带仿真设置，不支持这种写法</translation>
    </message>
    <message>
        <source>the macro &apos;%1&apos; needs a value for its parameter &apos;%2&apos;</source>
        <translation>宏“%1”的参数“%2”需要一个值</translation>
    </message>
    <message>
        <source>the macro &apos;%1&apos; calls itself, directly or through others</source>
        <translation>宏“%1”直接或间接地调用了自身</translation>
    </message>
    <message>
        <source>the macro &apos;%1&apos; calls itself</source>
        <translation>宏“%1”调用了自身</translation>
    </message>
    <message>
        <source>the macro parameter &apos;%1&apos; is a single value and takes no subscripts</source>
        <translation>宏参数“%1”是单个值，不带下标</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; is not declared; add it to &lt;dimensions&gt;</source>
        <translation>没有声明维度“%1”；请把它加入&lt;dimensions&gt;</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; is declared twice; rename or remove one</source>
        <translation>维度“%1”声明了两次；请将其一改名或删除</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; has no elements; add &lt;elem name=&quot;...&quot;/&gt; or a size</source>
        <translation>维度“%1”没有元素；请添加&lt;elem name=&quot;...&quot;/&gt;或给出大小</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; has the element &apos;%2&apos; twice</source>
        <translation>维度“%1”中元素“%2”出现了两次</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; maps to &apos;%2&apos;, which is not declared</source>
        <translation>维度“%1”映射到“%2”，但后者没有声明</translation>
    </message>
    <message>
        <source>the dimensions &apos;%1&apos; and &apos;%2&apos; map onto each other but differ in size</source>
        <translation>维度“%1”与“%2”相互映射，但大小不同</translation>
    </message>
    <message>
        <source>the size of dimension &apos;%1&apos; must be 1 to 100000</source>
        <translation>维度“%1”的大小必须在1到100000之间</translation>
    </message>
    <message>
        <source>the dimensions have more than 200000 elements together</source>
        <translation>各维度合计超过200000个元素</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; does not say which element of &apos;%2&apos; is meant here; name an element, give the variable that dimension, or sum over it</source>
        <translation>维度“%1”没有说明此处指“%2”的哪个元素；请写出元素，给变量加上该维度，或对它求和</translation>
    </message>
    <message>
        <source>the dimension &apos;%1&apos; has no current element here; use SIZE(%2) for the number of its elements, or give the variable this dimension</source>
        <translation>维度“%1”在此处没有当前元素；元素个数请用SIZE(%2)，或给变量加上该维度</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no element of the dimension &apos;%2&apos; (of &apos;%3&apos;)</source>
        <translation>“%1”不是维度“%2”（属于“%3”）的元素</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no element of the dimension &apos;%2&apos;</source>
        <translation>“%1”不是维度“%2”的元素</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an array; say which element is meant, or sum over it: %2[...]</source>
        <translation>“%1”是数组；请说明是哪个元素，或对它求和：%2[...]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 dimensions, but %3 subscripts are given</source>
        <translation>“%1”有%2个维度，却给出了%3个下标</translation>
    </message>
    <message>
        <source>the index is outside 1 to %1, the elements of &apos;%2&apos;</source>
        <translation>下标超出1到%1，即“%2”的元素范围</translation>
    </message>
    <message>
        <source>&apos;*&apos; and ranges in &apos;%1&apos; mean many elements; use them inside SUM, MEAN, MIN, MAX, PROD, STDDEV or SIZE</source>
        <translation>“%1”中的“*”和区间表示多个元素；请只在SUM、MEAN、MIN、MAX、PROD、STDDEV或SIZE中使用</translation>
    </message>
    <message>
        <source>the ends of a range in &apos;%1&apos; must be elements or numbers known before the run, the lower one first</source>
        <translation>“%1”中区间的两端必须是运行前已知的元素或数，小的在前</translation>
    </message>
    <message>
        <source>the ranges inside one array function differ in length at &apos;%1&apos;; they are paired element by element</source>
        <translation>同一数组函数中的区间在“%1”处长度不同；它们按元素一一配对</translation>
    </message>
    <message>
        <source>&apos;*:&apos; must be followed by the name of a dimension</source>
        <translation>“*:”之后必须是维度的名称</translation>
    </message>
    <message>
        <source>a dimension in the subscripts of &apos;%1&apos; is no part of the array&apos;s own</source>
        <translation>“%1”下标中的一个维度不属于该数组</translation>
    </message>
    <message>
        <source>the element [%1] has more than one equation; the first is used</source>
        <translation>元素[%1]有不止一个方程；采用第一个</translation>
    </message>
    <message>
        <source>the equation lists %1 values, but the variable has %2 elements</source>
        <translation>方程列出了%1个值，而变量有%2个元素</translation>
    </message>
    <message>
        <source>the equation uses &apos;%1&apos;, which has no equation</source>
        <translation>方程用到“%1”，而它没有方程</translation>
    </message>
    <message>
        <source>the equations are written element by element and have none for the elements now in use; give values for them, or one equation for all</source>
        <translation>方程是逐个元素写的，而现用的元素没有方程；请为它们给出数值，或写一个通用的方程</translation>
    </message>
    <message>
        <source>&lt;non_negative&gt; for some elements of an array is not supported; say it for all or for none</source>
        <translation>不支持只对数组的部分元素使用&lt;non_negative&gt;；请对全部使用或全不使用</translation>
    </message>
    <message>
        <source>the variable has no equation; add &lt;eqn&gt;</source>
        <translation>变量没有方程；请添加&lt;eqn&gt;</translation>
    </message>
    <message>
        <source>no element has an equation; the elements of its dimension were replaced, so give values for them</source>
        <translation>没有一个元素有方程；其维度的元素已被替换，请为它们给出数值</translation>
    </message>
    <message>
        <source>the equation is not written yet; give it a value or a formula</source>
        <translation>方程尚未写出；请给出数值或公式</translation>
    </message>
    <message>
        <source>the equations define each other in a circle without a stock in it: %1; break it with a stock or a delay</source>
        <translation>这些方程相互定义成环，其中没有存量：%1；请用存量或延迟断开</translation>
    </message>
    <message>
        <source>the initial values define each other in a circle: %1; give one of them a value of its own</source>
        <translation>初始值相互定义成环：%1；请给其中之一一个独立的值</translation>
    </message>
    <message>
        <source>a comment opened with &apos;{&apos; is never closed; add &apos;}&apos;</source>
        <translation>以“{”开始的注释没有结束；请补上“}”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no meaning here; names with such characters stand in quotes</source>
        <translation>“%1”在此处没有意义；含有这类字符的名称要加引号</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number that can be stored</source>
        <translation>“%1”不是可以存储的数</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>引号没有成对</translation>
    </message>
    <message>
        <source>the equation ends where a value is expected</source>
        <translation>方程在应有数值的地方结束</translation>
    </message>
    <message>
        <source>&apos;%1&apos; follows a value without an operator between them; names with blanks are written with underscores or in quotes</source>
        <translation>“%1”紧跟在一个值之后，中间没有运算符；含空格的名称要用下划线连接或加引号</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here</source>
        <translation>此处不应有“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands where a value is expected</source>
        <translation>“%1”出现在应有数值的地方</translation>
    </message>
    <message>
        <source>the equation is more than %1 operations deep; split it into several variables</source>
        <translation>方程的运算超过%1层；请拆分成几个变量</translation>
    </message>
    <message>
        <source>the equation is nested more than %1 levels deep; split it into several variables</source>
        <translation>方程的嵌套超过%1层；请拆分成几个变量</translation>
    </message>
    <message>
        <source>a parenthesis is never closed; add &apos;)&apos;</source>
        <translation>括号没有闭合；请补上“)”</translation>
    </message>
    <message>
        <source>the call of &apos;%1&apos; is never closed; add &apos;)&apos;</source>
        <translation>对“%1”的调用没有闭合；请补上“)”</translation>
    </message>
    <message>
        <source>the subscripts of &apos;%1&apos; are never closed; add &apos;]&apos;</source>
        <translation>“%1”的下标没有闭合；请补上“]”</translation>
    </message>
    <message>
        <source>IF needs THEN after its condition</source>
        <translation>IF的条件之后需要THEN</translation>
    </message>
    <message>
        <source>IF needs ELSE after the value for THEN</source>
        <translation>THEN的值之后需要ELSE</translation>
    </message>
    <message>
        <source>a name needs at least one character that is no blank</source>
        <translation>名称至少要有一个非空格的字符</translation>
    </message>
    <message>
        <source>macros and equations are nested too deep together</source>
        <translation>宏与方程合起来嵌套太深</translation>
    </message>
    <message>
        <source>the first argument of %1 must be the name of a graphical function</source>
        <translation>%1的第一个参数必须是图形函数的名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no graphical function to look up</source>
        <translation>“%1”没有可查的图形函数</translation>
    </message>
    <message>
        <source>this element of &apos;%1&apos; has no graphical function</source>
        <translation>“%1”的这个元素没有图形函数</translation>
    </message>
    <message>
        <source>the subscripts of the graphical function &apos;%1&apos; must be known before the run</source>
        <translation>图形函数“%1”的下标必须在运行前已知</translation>
    </message>
    <message>
        <source>the graphical function &apos;%1&apos; takes one argument</source>
        <translation>图形函数“%1”只取一个参数</translation>
    </message>
    <message>
        <source>the order of %1 must be a whole number from 1 to 1000, written as a number</source>
        <translation>%1的阶数必须是1到1000的整数，并直接写成数</translation>
    </message>
    <message>
        <source>the seed of %1 must be a number</source>
        <translation>%1的随机种子必须是数</translation>
    </message>
    <message>
        <source>%1 needs its highest value as well as its lowest</source>
        <translation>%1既要最小值，也要最大值</translation>
    </message>
    <message>
        <source>the flow &apos;%1&apos; is not in the model; add it or remove it from the stock</source>
        <translation>模型中没有流量“%1”；请添加它，或从存量中删去</translation>
    </message>
    <message>
        <source>the flow &apos;%1&apos; and the stock have different dimensions</source>
        <translation>流量“%1”与存量的维度不同</translation>
    </message>
    <message>
        <source>&lt;leak&gt; has a meaning only for an outflow of a conveyor; remove it</source>
        <translation>&lt;leak&gt;只对传送带的流出有意义；请删去</translation>
    </message>
    <message>
        <source>a conveyor with capacity, inflow limit, sampled transit time or arrest is not supported; write it out with stocks and delays</source>
        <translation>不支持带容量、流入上限、采样传送时间或暂停的传送带；请用存量和延迟写出</translation>
    </message>
    <message>
        <source>an array of conveyors is not supported; write it out with stocks and delays</source>
        <translation>不支持传送带数组；请用存量和延迟写出</translation>
    </message>
    <message>
        <source>a conveyor with two outflows that are no leaks is not supported; write it out with stocks and delays</source>
        <translation>不支持有两个非泄漏流出的传送带；请用存量和延迟写出</translation>
    </message>
    <message>
        <source>a conveyor whose leak fraction changes during the run is not supported; write it out with stocks and delays</source>
        <translation>不支持泄漏比例在运行中变化的传送带；请用存量和延迟写出</translation>
    </message>
    <message>
        <source>a conveyor whose transit time changes during the run is not supported; write it out with stocks and delays</source>
        <translation>不支持传送时间在运行中变化的传送带；请用存量和延迟写出</translation>
    </message>
    <message>
        <source>the model has more than 10000 modules</source>
        <translation>模型的模块超过10000个</translation>
    </message>
    <message>
        <source>the arrays of the model have more than 1000000 elements together</source>
        <translation>模型的数组合计超过1000000个元素</translation>
    </message>
    <message>
        <source>the model has more than 200000 variables, those of modules and macros included</source>
        <translation>模型的变量（含模块和宏中的）超过200000个</translation>
    </message>
    <message>
        <source>the equations of the model, written out for every element, are more than this program can hold</source>
        <translation>模型的方程按元素展开后，超出本程序的容量</translation>
    </message>
    <message>
        <source>the model needs more memory than there is</source>
        <translation>模型所需的内存超出现有内存</translation>
    </message>
    <message>
        <source>the run&apos;s values do not fit in memory; save less often</source>
        <translation>运行的数值超出内存；请降低保存频率</translation>
    </message>
    <message>
        <source>the run would keep more than 500 million values (4 GB); save less often, or run fewer members or keep fewer outputs at once</source>
        <translation>这次运行要保存五亿个以上的数值（4 GB）；请降低保存频率，或减少成员数或输出数</translation>
    </message>
    <message>
        <source>the run must end at or after its start: it goes from %1 to %2</source>
        <translation>运行的终止时间不得早于起始时间：现为从%1到%2</translation>
    </message>
    <message>
        <source>the step must be a positive number, not %1</source>
        <translation>步长必须是正数，而不是%1</translation>
    </message>
    <message>
        <source>a step of %1 gives more than a thousand million steps</source>
        <translation>步长%1会产生十亿步以上</translation>
    </message>
    <message>
        <source>a step of %1 does not divide the run from %2 to %3</source>
        <translation>步长%1不能整除从%2到%3的运行区间</translation>
    </message>
    <message>
        <source>the saving step must be a positive number, not %1</source>
        <translation>保存间隔必须是正数，而不是%1</translation>
    </message>
    <message>
        <source>the macro &apos;%1&apos; takes %2 arguments, not %3</source>
        <translation>宏“%1”取%2个参数，而不是%3个</translation>
    </message>
    <message>
        <source>the subscripts [%1] are %2, but the variable has %3 dimensions</source>
        <translation>下标[%1]有%2个，而变量有%3个维度</translation>
    </message>
    <message>
        <source>the subscripts [%1] name no element of the variable&apos;s dimensions</source>
        <translation>下标[%1]不是变量各维度的元素</translation>
    </message>
    <message>
        <source>%1 takes %2 argument, not %3</source>
        <translation>%1取%2个参数，而不是%3个</translation>
    </message>
    <message>
        <source>%1 takes %2 arguments, not %3</source>
        <translation>%1取%2个参数，而不是%3个</translation>
    </message>
    <message>
        <source>the equations of the model are longer than 4000000 characters together</source>
        <translation>模型的方程合计超过4000000个字符</translation>
    </message>
    <message>
        <source>delays, smooths and macros make more than 200000 variables</source>
        <translation>延迟、平滑和宏产生的变量超过200000个</translation>
    </message>
    <message>
        <source>the flows of the non-negative stocks depend on more than this program can follow</source>
        <translation>非负存量的流量所依赖的内容超出本程序的处理能力</translation>
    </message>
    <message>
        <source>the macros of the model make more than 1000000 elements</source>
        <translation>模型的宏产生的元素超过1000000个</translation>
    </message>
    <message>
        <source>macros are called with more than 20000 different arguments</source>
        <translation>宏被调用时所用的不同参数超过20000组</translation>
    </message>
    <message>
        <source>an array function runs over more than 1000000 elements</source>
        <translation>数组函数涉及的元素超过1000000个</translation>
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
