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
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3: the set has no such indicator or region</source>
        <translation>指标“%1”、区域“%2”、%3年：数据集中没有该指标或区域</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3: the year is not between 1000 and 2999</source>
        <translation>指标“%1”、区域“%2”、%3年：年份不在1000至2999之间</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3: give a finite number, or a reason why there is none</source>
        <translation>指标“%1”、区域“%2”、%3年：请填写有限数值，或注明没有数值的原因</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3: no source &apos;%4&apos;; add it first</source>
        <translation>指标“%1”、区域“%2”、%3年：没有来源“%4”，请先添加该来源</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3 is in the set already; keep one of them</source>
        <translation>指标“%1”、区域“%2”、%3年的数值已在数据集中，请只保留一个</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3 was changed since; look at it again</source>
        <translation>指标“%1”、区域“%2”、%3年的数值此后已被修改，请重新查看</translation>
    </message>
    <message>
        <source>a source has no id; give each one of its own</source>
        <translation>有来源缺少标识，请为每个来源设置各自的标识</translation>
    </message>
    <message>
        <source>the source &apos;%1&apos; is in the set already</source>
        <translation>数据集中已有来源“%1”</translation>
    </message>
    <message>
        <source>an indicator has no id; give each one of its own</source>
        <translation>有指标缺少标识，请为每个指标设置各自的标识</translation>
    </message>
    <message>
        <source>indicator &apos;%1&apos;: no source &apos;%2&apos;; add it first</source>
        <translation>指标“%1”：没有来源“%2”，请先添加该来源</translation>
    </message>
    <message>
        <source>indicator &apos;%1&apos;: no source &apos;%2&apos;</source>
        <translation>指标“%1”：没有来源“%2”</translation>
    </message>
    <message>
        <source>the indicator &apos;%1&apos; is in the set already</source>
        <translation>数据集中已有指标“%1”</translation>
    </message>
    <message>
        <source>the indicator &apos;%1&apos; was changed since</source>
        <translation>指标“%1”此后已被修改</translation>
    </message>
    <message>
        <source>the indicator &apos;%1&apos; has no source</source>
        <translation>指标“%1”没有来源</translation>
    </message>
    <message>
        <source>an observation of an indicator or region that the set does not have</source>
        <translation>观测值所属的指标或区域不在数据集中</translation>
    </message>
    <message>
        <source>no indicator &apos;%1&apos; in the set</source>
        <translation>数据集中没有指标“%1”</translation>
    </message>
    <message>
        <source>there is no edit to take back</source>
        <translation>没有可撤销的修改</translation>
    </message>
    <message>
        <source>an edit of the statistics: &apos;%1&apos; is none of what it can be</source>
        <translation>统计数据的一项修改：“%1”不是允许的内容</translation>
    </message>
    <message>
        <source>an edit of the statistics cannot be read: %1</source>
        <translation>统计数据的一项修改无法读取：%1</translation>
    </message>
    <message>
        <source>a list of regions: &apos;%1&apos; is none of what it can be</source>
        <translation>区域名单：“%1”不是允许的内容</translation>
    </message>
    <message>
        <source>a list of regions cannot be read: %1</source>
        <translation>区域名单无法读取：%1</translation>
    </message>
    <message>
        <source>a region has no code; give each one of its own</source>
        <translation>有区域缺少代码，请为每个区域设置各自的代码</translation>
    </message>
    <message>
        <source>the region &apos;%1&apos; is in the list already</source>
        <translation>名单中已有区域“%1”</translation>
    </message>
    <message>
        <source>no set of statistics &apos;%1&apos;</source>
        <translation>没有统计数据集“%1”</translation>
    </message>
    <message>
        <source>no list of regions &apos;%1&apos;</source>
        <translation>没有区域名单“%1”</translation>
    </message>
    <message>
        <source>sources.csv has no source &apos;%1&apos;</source>
        <translation>sources.csv中没有来源“%1”</translation>
    </message>
    <message>
        <source>no indicator &apos;%1&apos; in indicators.csv</source>
        <translation>indicators.csv中没有指标“%1”</translation>
    </message>
    <message>
        <source>no region &apos;%1&apos; in regions.csv</source>
        <translation>regions.csv中没有区域“%1”</translation>
    </message>
    <message>
        <source>paper-figures.csv has no figure &apos;%1&apos; of 2024</source>
        <translation>paper-figures.csv中没有2024年的数据“%1”</translation>
    </message>
    <message>
        <source>column &apos;%1&apos;: &apos;%2&apos; is no whole number</source>
        <translation>“%1”列：“%2”不是整数</translation>
    </message>
    <message>
        <source>column &apos;%1&apos;: &apos;%2&apos; is not a number</source>
        <translation>“%1”列：“%2”不是数字</translation>
    </message>
    <message>
        <source>the file has no cell with something in it</source>
        <translation>文件中没有任何有内容的单元格</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB; cut it in parts</source>
        <translation>文件大于%1 MiB，请拆分后再导入</translation>
    </message>
    <message>
        <source>the file is no table (%1); save it as CSV, XLSX or ODS</source>
        <translation>该文件不是表格（%1），请另存为CSV、XLSX或ODS格式</translation>
    </message>
    <message>
        <source>the file is no table; save it as CSV, XLSX or ODS</source>
        <translation>该文件不是表格，请另存为CSV、XLSX或ODS格式</translation>
    </message>
    <message>
        <source>the file needs a password; save it without one</source>
        <translation>该文件设有密码，请取消密码后另存</translation>
    </message>
    <message>
        <source>the spreadsheet is damaged (%1 cannot be unpacked); open and save it again</source>
        <translation>电子表格已损坏（%1无法解压），请用表格软件打开并重新保存</translation>
    </message>
    <message>
        <source>the part &apos;%1&apos; unpacks to far more than a table needs; the file is not opened</source>
        <translation>文件中的“%1”解压后远超表格所需的大小，因此未打开该文件</translation>
    </message>
    <message>
        <source>the file holds more than %1 parts; it is not opened</source>
        <translation>文件包含的部件超过%1个，因此未打开</translation>
    </message>
    <message>
        <source>the part &apos;%1&apos; of the spreadsheet is damaged: %2</source>
        <translation>电子表格中的“%1”已损坏：%2</translation>
    </message>
    <message>
        <source>the part &apos;%1&apos; nests deeper than %2 levels; it is not opened</source>
        <translation>文件中的“%1”嵌套超过%2层，因此未打开</translation>
    </message>
    <message>
        <source>the part &apos;%1&apos; declares a document type, which spreadsheets do not need; it is not opened</source>
        <translation>文件中的“%1”含有文档类型声明，而电子表格不需要此类声明，因此未打开</translation>
    </message>
    <message>
        <source>row %1, column %2: the cell holds far more text than a table needs; is a quotation mark missing?</source>
        <translation>第%1行、%2列：单元格中的文字远超表格所需，是否缺少引号？</translation>
    </message>
    <message>
        <source>the file has more than %1 cells; cut it in parts</source>
        <translation>文件中的单元格超过%1个，请拆分后再导入</translation>
    </message>
    <message>
        <source>a sheet has more than %1 rows; cut it in parts</source>
        <translation>工作表超过%1行，请拆分后再导入</translation>
    </message>
    <message>
        <source>a row has more than %1 columns</source>
        <translation>有的行超过%1列</translation>
    </message>
    <message>
        <source>the file has more than %1 sheets</source>
        <translation>文件中的工作表超过%1个</translation>
    </message>
    <message>
        <source>the file has no sheet with cells</source>
        <translation>文件中没有含单元格的工作表</translation>
    </message>
    <message>
        <source>the plan belongs to another file; guess it again</source>
        <translation>列的对应属于另一个文件，请重新识别</translation>
    </message>
    <message>
        <source>the table does not fit in memory; cut it in parts</source>
        <translation>内存容纳不下该表格，请拆分后再导入</translation>
    </message>
    <message>
        <source>the file does not fit in memory; cut it in parts</source>
        <translation>内存容纳不下该文件，请拆分后再导入</translation>
    </message>
    <message>
        <source>the file cannot be read; check its name and permissions</source>
        <translation>文件无法读取，请检查文件名和权限</translation>
    </message>
    <message>
        <source>%1 problems are open; decide them before the table is imported</source>
        <translation>还有%1个问题待处理，请处理后再导入表格</translation>
    </message>
    <message>
        <source>another source has the id &apos;%1&apos; already</source>
        <translation>标识“%1”已被另一来源占用</translation>
    </message>
    <message>
        <source>the table has nothing that is not there already</source>
        <translation>表格中没有新的内容</translation>
    </message>
    <message>
        <source>reading was cancelled</source>
        <translation>已取消读取</translation>
    </message>
    <message>
        <source>this computer cannot read GB18030; save the file as UTF-8</source>
        <translation>本机无法读取GB18030编码，请将文件另存为UTF-8编码</translation>
    </message>
    <message>
        <source>the map is larger than %1 MiB; simplify it first</source>
        <translation>地图大于%1 MiB，请先简化</translation>
    </message>
    <message>
        <source>the map nests deeper than maps do; it is damaged or no map</source>
        <translation>嵌套层次超出地图的正常范围，文件可能已损坏或不是地图</translation>
    </message>
    <message>
        <source>the map has more than %1 points; simplify it first</source>
        <translation>地图的点数超过%1，请先简化</translation>
    </message>
    <message>
        <source>the map has more than %1 units; choose one with fewer</source>
        <translation>地图的单元数超过%1，请选择单元较少的地图</translation>
    </message>
    <message>
        <source>there is not enough memory for the map; simplify it first</source>
        <translation>内存不足以读取该地图，请先简化</translation>
    </message>
    <message>
        <source>the map holds no areas; it would need polygons</source>
        <translation>地图中没有面状图形，需要多边形</translation>
    </message>
    <message>
        <source>%1 more notes of this kind</source>
        <translation>另有%1条此类说明</translation>
    </message>
    <message>
        <source>an outline of %1 points is left out; one takes at least four, the last like the first</source>
        <translation>略去仅有%1个点的轮廓；轮廓至少需要四个点，首尾相同</translation>
    </message>
    <message>
        <source>here a list of points is expected</source>
        <translation>此处应为点的列表</translation>
    </message>
    <message>
        <source>here a list of outlines is expected</source>
        <translation>此处应为轮廓的列表</translation>
    </message>
    <message>
        <source>here a list of arcs is expected</source>
        <translation>此处应为弧段的列表</translation>
    </message>
    <message>
        <source>a point is a list of two numbers</source>
        <translation>点应为两个数字的列表</translation>
    </message>
    <message>
        <source>this unit has no shape</source>
        <translation>该单元没有图形</translation>
    </message>
    <message>
        <source>a shape of the kind &apos;%1&apos; is left out; only areas are shown</source>
        <translation>略去“%1”类图形，仅显示面状图形</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of shape of GeoJSON</source>
        <translation>“%1”不是GeoJSON的图形类型</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of shape of TopoJSON</source>
        <translation>“%1”不是TopoJSON的图形类型</translation>
    </message>
    <message>
        <source>the shape has no list &apos;%1&apos;</source>
        <translation>图形缺少列表“%1”</translation>
    </message>
    <message>
        <source>the map has no list &apos;%1&apos;</source>
        <translation>地图缺少列表“%1”</translation>
    </message>
    <message>
        <source>the unit has no &apos;%1&apos;</source>
        <translation>单元缺少“%1”</translation>
    </message>
    <message>
        <source>this is neither GeoJSON nor TopoJSON; open a map in one of these forms</source>
        <translation>既不是GeoJSON也不是TopoJSON，请打开这两种格式的地图</translation>
    </message>
    <message>
        <source>this is no TopoJSON; it would be a &apos;Topology&apos; with &apos;objects&apos;</source>
        <translation>不是TopoJSON，应为含有“objects”的“Topology”</translation>
    </message>
    <message>
        <source>the map&apos;s &apos;transform&apos; needs &apos;scale&apos; and &apos;translate&apos;, two numbers each</source>
        <translation>地图的“transform”需要“scale”和“translate”，各含两个数字</translation>
    </message>
    <message>
        <source>the map has no layer &apos;%1&apos;</source>
        <translation>地图没有图层“%1”</translation>
    </message>
    <message>
        <source>the map has several layers; &apos;%1&apos; is shown, left out are %2</source>
        <translation>地图有多个图层，显示“%1”，略去%2</translation>
    </message>
    <message>
        <source>no unit of the map is one of the regions; their codes or names must stand in it</source>
        <translation>地图中没有单元与区域对应，地图须含有区域的代码或名称</translation>
    </message>
    <message>
        <source>there is no arc %1; the map has %2</source>
        <translation>没有弧段%1，地图共有%2个弧段</translation>
    </message>
    <message>
        <source>the table is larger than 8 MiB; name a smaller one</source>
        <translation>表格大于8 MiB，请选择较小的表格</translation>
    </message>
    <message>
        <source>the place of a tile is a whole number from 0 to 99</source>
        <translation>格子的位置应为0至99的整数</translation>
    </message>
    <message>
        <source>the code &apos;%1&apos; has two tiles; keep one of them</source>
        <translation>代码“%1”有两个格子，请只保留一个</translation>
    </message>
    <message>
        <source>the tiles &apos;%1&apos; and &apos;%2&apos; have one place</source>
        <translation>格子“%1”与“%2”位置相同</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>表格中没有数据行</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; is empty; name a region</source>
        <translation>“%1”列为空，请填写区域</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be its own neighbour; name two regions</source>
        <translation>“%1”不能与自身相邻，请填写两个不同的区域</translation>
    </message>
    <message>
        <source>the table has no column &apos;indicator&apos;; leave the indicator out</source>
        <translation>表格中没有“indicator”列，请不要指定指标</translation>
    </message>
    <message>
        <source>the table has several indicators; choose one of %1</source>
        <translation>表格中有多个指标，请从中选择：%1</translation>
    </message>
    <message>
        <source>the table has no indicator &apos;%1&apos;; choose one of %2</source>
        <translation>表格中没有指标“%1”，请从中选择：%2</translation>
    </message>
    <message>
        <source>column &apos;weight&apos;: %1 is below 0; weights are numbers of at least 0</source>
        <translation>“weight”列：%1小于0，权重应为不小于0的数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the year %2 twice; keep one row</source>
        <translation>“%1”的%2年出现两次，请只保留一行</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; is no year; write columns region,year,value or region and one for each year</source>
        <translation>“%1”列不是年份，请写成region、year、value三列，或region加每年一列</translation>
    </message>
    <message>
        <source>the year %1 has two columns; keep one</source>
        <translation>%1年有两列，请只保留一列</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has two rows; a region is in one group</source>
        <translation>“%1”有两行，一个区域只能属于一个分组</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has two rows; keep one of them</source>
        <translation>“%1”有两行，请只保留一行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has two rows; keep one</source>
        <translation>“%1”有两行，请只保留一行</translation>
    </message>
    <message>
        <source>there are %1 weights for %2 subsystems; give one for each</source>
        <translation>有%1个权重，但有%2个子系统，请为每个子系统设置一个权重</translation>
    </message>
    <message>
        <source>a subsystem&apos;s weight must be a number of at least 0</source>
        <translation>子系统的权重应为不小于0的数</translation>
    </message>
    <message>
        <source>all weights of the subsystems are 0; give at least one more</source>
        <translation>各子系统的权重均为0，请至少将一个设为大于0</translation>
    </message>
    <message>
        <source>coupling needs at least two subsystems; choose another</source>
        <translation>计算耦合至少需要两个子系统，请再选一个</translation>
    </message>
    <message>
        <source>coupling needs at least two subsystems; give another level</source>
        <translation>计算耦合至少需要两个子系统，请再给出一个水平值</translation>
    </message>
    <message>
        <source>the levels must be units times subsystems</source>
        <translation>水平值的数量应为单元数乘以子系统数</translation>
    </message>
    <message>
        <source>no unit can be computed: the levels look like 0 to 100; divide them by 100</source>
        <translation>没有可计算的单元：水平值似为0至100，请除以100</translation>
    </message>
    <message>
        <source>no unit has a level between 0 and 1 in every subsystem</source>
        <translation>没有一个单元的各子系统水平值均在0与1之间</translation>
    </message>
    <message>
        <source>a level must lie above 0 and not above 1</source>
        <translation>水平值应大于0且不超过1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is tied to the variable &apos;%2&apos;, which the model does not have</source>
        <translation>“%1”关联的变量“%2”不在模型中</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is tied to the lever &apos;%2&apos;, which there is not</source>
        <translation>“%1”关联的政策杠杆“%2”不存在</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there twice; give each indicator one row</source>
        <translation>“%1”出现两次，每个指标只应有一行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has neither variables nor levers; name one</source>
        <translation>“%1”既没有变量也没有政策杠杆，请填写一个</translation>
    </message>
    <message>
        <source>obstacles need at least one indicator</source>
        <translation>计算障碍度至少需要一个指标</translation>
    </message>
    <message>
        <source>the scores must be units times indicators, %1 for each unit</source>
        <translation>得分的数量应为单元数乘以指标数，每个单元%1个</translation>
    </message>
    <message>
        <source>each indicator needs one node</source>
        <translation>每个指标需要对应一个节点</translation>
    </message>
    <message>
        <source>nodes are numbered from 0</source>
        <translation>节点编号从0开始</translation>
    </message>
    <message>
        <source>an indicator&apos;s weight must be a number of at least 0</source>
        <translation>指标的权重应为不小于0的数</translation>
    </message>
    <message>
        <source>all weights are 0; give at least one indicator more</source>
        <translation>权重均为0，请至少将一个指标的权重设为大于0</translation>
    </message>
    <message>
        <source>the best and the worst score must be two different numbers</source>
        <translation>最好与最差得分应为两个不同的数</translation>
    </message>
    <message>
        <source>a score is infinite; leave it empty or mend it</source>
        <translation>有得分为无穷大，请留空或改正</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a basis but neither line nor parameter; give one</source>
        <translation>“%1”有依据，但没有界线或参数，请填写其一</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a line without a basis; say whether it is the paper&apos;s or the model&apos;s</source>
        <translation>“%1”有界线但没有依据，请注明出自论文还是模型</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there twice; give each signal one row</source>
        <translation>“%1”出现两次，每个信号只应有一行</translation>
    </message>
    <message>
        <source>signals need values of at least one region at one time</source>
        <translation>信号至少需要一个区域在一个时点的数值</translation>
    </message>
    <message>
        <source>expected text, or an object with en and zh, found %1</source>
        <translation>应为文字，或含en与zh的对象，实为%1</translation>
    </message>
    <message>
        <source>expected one of %1, found %2</source>
        <translation>应为%1之一，实为%2</translation>
    </message>
    <message>
        <source>expected A, B, C, D or empty text</source>
        <translation>应为A、B、C、D或空文字</translation>
    </message>
    <message>
        <source>expected a whole number from 0 to 1000000</source>
        <translation>应为0至1000000的整数</translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;, found &quot;%2&quot;</source>
        <translation>应为“%1”，实为“%2”</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>应为%1，实为%2</translation>
    </message>
    <message>
        <source>is no key of this object; expected one of %1</source>
        <translation>不是该对象的键，应为%1之一</translation>
    </message>
    <message>
        <source>is missing; expected %1</source>
        <translation>缺失，应为%1</translation>
    </message>
    <message>
        <source>is newer than this program reads; expected 1</source>
        <translation>比本程序能读取的版本新，应为1</translation>
    </message>
    <message>
        <source>expected 1</source>
        <translation>应为1</translation>
    </message>
    <message>
        <source>%1 has no id; give it one</source>
        <translation>%1没有标识，请设置</translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; stands more than once; ids are unique</source>
        <translation>标识“%1”不止一次出现，标识不得重复</translation>
    </message>
    <message>
        <source>the weight of &apos;%1&apos; must be a number of at least 0</source>
        <translation>“%1”的权重应为不小于0的数</translation>
    </message>
    <message>
        <source>the factor of &apos;%1&apos; must be a number other than 0</source>
        <translation>“%1”的系数应为非0的数</translation>
    </message>
    <message>
        <source>the reference of &apos;%1&apos; must be a finite number</source>
        <translation>“%1”的参照值应为有限数值</translation>
    </message>
    <message>
        <source>the reference of &apos;%1&apos; is no better than its worst value; give one that is</source>
        <translation>“%1”的参照值并不优于其最差值，请设为更优的值</translation>
    </message>
    <message>
        <source>the goalposts of &apos;%1&apos; must be two different finite numbers</source>
        <translation>“%1”的两个目标值应为不同的有限数值</translation>
    </message>
    <message>
        <source>the goalposts of &apos;%1&apos; run against its direction: more is better, so best must lie above worst</source>
        <translation>“%1”的目标值与其方向相反：数值越大越好，最好值应大于最差值</translation>
    </message>
    <message>
        <source>the goalposts of &apos;%1&apos; run against its direction: less is better, so best must lie below worst</source>
        <translation>“%1”的目标值与其方向相反：数值越小越好，最好值应小于最差值</translation>
    </message>
    <message>
        <source>the framework has no indicator; an index needs one</source>
        <translation>框架中没有指标，指数至少需要一个指标</translation>
    </message>
    <message>
        <source>&apos;%1&apos; hangs on &apos;%2&apos;, which is none of the framework&apos;s nodes</source>
        <translation>“%1”的上级“%2”不是框架中的节点</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is above itself: its parents lead back to it or to a circle; let one of them hang on the index</source>
        <translation>“%1”成为自身的上级：其上级关系构成循环，请让其中一个直接隶属于指数</translation>
    </message>
    <message>
        <source>the node &apos;%1&apos; has no indicator below it; give it one or take it out</source>
        <translation>节点“%1”之下没有指标，请添加指标或删除该节点</translation>
    </message>
    <message>
        <source>all weights below the index are 0; at least one must be above</source>
        <translation>指数之下的权重均为0，至少应有一个大于0</translation>
    </message>
    <message>
        <source>all weights below &apos;%1&apos; are 0; at least one must be above</source>
        <translation>“%1”之下的权重均为0，至少应有一个大于0</translation>
    </message>
    <message>
        <source>goalposts need the two posts of every indicator; &apos;%1&apos; has none</source>
        <translation>目标值法需要每个指标的两个目标值，“%1”没有</translation>
    </message>
    <message>
        <source>geometric and harmonic means need scores above 0: with z-scores set normalise.mean above five times normalise.deviation (for instance 100 and 10), or normalise otherwise</source>
        <translation>几何平均与调和平均要求得分大于0：采用z分数时，请将normalise.mean设为normalise.deviation的五倍以上（如100与10），或改用其他标准化方法</translation>
    </message>
    <message>
        <source>geometric and harmonic means need scores above 0: vector normalisation makes those of &apos;%1&apos; negative</source>
        <translation>几何平均与调和平均要求得分大于0：向量标准化会使“%1”的得分为负</translation>
    </message>
    <message>
        <source>geometric and harmonic means need scores above 0: set normalise.low to at least 0</source>
        <translation>几何平均与调和平均要求得分大于0：请将normalise.low设为不小于0</translation>
    </message>
    <message>
        <source>the Mazziotta-Pareto index need scores above 0: with z-scores set normalise.mean above five times normalise.deviation (for instance 100 and 10), or normalise otherwise</source>
        <translation>Mazziotta-Pareto指数要求得分大于0：采用z分数时，请将normalise.mean设为normalise.deviation的五倍以上（如100与10），或改用其他标准化方法</translation>
    </message>
    <message>
        <source>the Mazziotta-Pareto index need scores above 0: vector normalisation makes those of &apos;%1&apos; negative</source>
        <translation>Mazziotta-Pareto指数要求得分大于0：向量标准化会使“%1”的得分为负</translation>
    </message>
    <message>
        <source>the Mazziotta-Pareto index need scores above 0: set normalise.low to at least 0</source>
        <translation>Mazziotta-Pareto指数要求得分大于0：请将normalise.low设为不小于0</translation>
    </message>
    <message>
        <source>must lie between 0 and 1</source>
        <translation>应在0与1之间</translation>
    </message>
    <message>
        <source>must lie between -5 and 5</source>
        <translation>应在-5与5之间</translation>
    </message>
    <message>
        <source>must be a number of at least 0; 0 stands for any distance</source>
        <translation>应为不小于0的数，0表示不限距离</translation>
    </message>
    <message>
        <source>must be a number of at least 0</source>
        <translation>应为不小于0的数</translation>
    </message>
    <message>
        <source>must be a whole number of at least 0</source>
        <translation>应为不小于0的整数</translation>
    </message>
    <message>
        <source>must be a number above 0, and normalise.mean a number</source>
        <translation>应为大于0的数，且normalise.mean应为数字</translation>
    </message>
    <message>
        <source>must be a number above 0</source>
        <translation>应为大于0的数</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>应为有限数值</translation>
    </message>
    <message>
        <source>must be a number below normalise.high</source>
        <translation>应为小于normalise.high的数</translation>
    </message>
    <message>
        <source>must name at least one way to aggregate</source>
        <translation>应至少指定一种汇总方法</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of the framework&apos;s nodes</source>
        <translation>“%1”不是框架中的节点</translation>
    </message>
    <message>
        <source>the comparisons of &apos;%1&apos; stand twice; keep one</source>
        <translation>“%1”的两两比较出现两次，请只保留一组</translation>
    </message>
    <message>
        <source>must list at least one year to freeze bounds and weights at</source>
        <translation>应至少列出一个用于固定界限与权重的年份</translation>
    </message>
    <message>
        <source>must list different finite years</source>
        <translation>应列出互不相同的有效年份</translation>
    </message>
    <message>
        <source>no branch is of the dimension &apos;%1&apos;; one is needed</source>
        <translation>没有属于“%1”维度的分支，需要一个</translation>
    </message>
    <message>
        <source>the index has no year %1</source>
        <translation>指数中没有%1年</translation>
    </message>
    <message>
        <source>the data have no year %1 to freeze bounds and weights at</source>
        <translation>数据中没有用于固定界限与权重的%1年</translation>
    </message>
    <message>
        <source>the data have no year %1</source>
        <translation>数据中没有%1年</translation>
    </message>
    <message>
        <source>no unit has enough data to score any</source>
        <translation>没有一个单元的数据足以计算得分</translation>
    </message>
    <message>
        <source>no indicator differs among the units that bounds are taken from; give more units or goalposts</source>
        <translation>用于确定界限的各单元在所有指标上均无差异，请增加单元或设置目标值</translation>
    </message>
    <message>
        <source>contributions add up only where every level is an arithmetic mean; the index is not</source>
        <translation>只有各层均为算术平均时贡献才能相加，而指数不是算术平均</translation>
    </message>
    <message>
        <source>contributions add up only where every level is an arithmetic mean; &apos;%1&apos; is not</source>
        <translation>只有各层均为算术平均时贡献才能相加，而“%1”不是算术平均</translation>
    </message>
    <message>
        <source>bounds that are estimated each year cannot be frozen; take them from given years or from all years</source>
        <translation>逐年估计的界限无法固定，请改用指定年份或全部年份的界限</translation>
    </message>
    <message>
        <source>outliers can only be found in data; keep them</source>
        <translation>只有依据数据才能识别异常值，请保留异常值</translation>
    </message>
    <message>
        <source>only goalposts do without data</source>
        <translation>只有目标值法不需要数据</translation>
    </message>
    <message>
        <source>only given, equal and judged weights do without data</source>
        <translation>只有给定权重、等权重和判断权重不需要数据</translation>
    </message>
    <message>
        <source>TOPSIS takes its ideal points from data</source>
        <translation>TOPSIS的理想点取自数据</translation>
    </message>
    <message>
        <source>the data have no column &apos;%1&apos;, which the indicator &apos;%2&apos; needs</source>
        <translation>数据中没有指标“%2”所需的“%1”列</translation>
    </message>
    <message>
        <source>the data have no unit; at least one row is needed</source>
        <translation>数据中没有单元，至少需要一行</translation>
    </message>
    <message>
        <source>the data have no time; at least one is needed</source>
        <translation>数据中没有时点，至少需要一个</translation>
    </message>
    <message>
        <source>the data have another size than their units, times and variables say</source>
        <translation>数据的大小与其单元、时点和变量的数量不符</translation>
    </message>
    <message>
        <source>the times of the data must ascend</source>
        <translation>数据的时点应按升序排列</translation>
    </message>
    <message>
        <source>the unit &apos;%1&apos; stands more than once; ids are unique</source>
        <translation>单元“%1”不止一次出现，标识不得重复</translation>
    </message>
    <message>
        <source>the variable &apos;%1&apos; stands more than once; ids are unique</source>
        <translation>变量“%1”不止一次出现，标识不得重复</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; at %3 is infinite; it must be a number or missing</source>
        <translation>“%2”的“%1”在%3为无穷大，应为数值或缺失</translation>
    </message>
    <message>
        <source>%1 units at %2 times are more than an index can take; leave some out</source>
        <translation>%1个单元、%2个时点超出指数的处理能力，请减少一些</translation>
    </message>
    <message>
        <source>the table has no column &apos;%1&apos;</source>
        <translation>表格中没有“%1”列</translation>
    </message>
    <message>
        <source>column %1 has no name; give it one</source>
        <translation>第%1列没有名称，请填写</translation>
    </message>
    <message>
        <source>the column &apos;%1&apos; stands twice; keep one</source>
        <translation>“%1”列出现两次，请只保留一列</translation>
    </message>
    <message>
        <source>the unit is empty; give it an id</source>
        <translation>单元为空，请填写标识</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no year; expected a number</source>
        <translation>“%1”不是年份，应为数字</translation>
    </message>
    <message>
        <source>the unit &apos;%1&apos; stands twice in %2; keep one row</source>
        <translation>单元“%1”在%2年出现两次，请只保留一行</translation>
    </message>
    <message>
        <source>the unit &apos;%1&apos; stands twice; keep one row</source>
        <translation>单元“%1”出现两次，请只保留一行</translation>
    </message>
    <message>
        <source>the indicator is empty; give it an id</source>
        <translation>指标为空，请填写标识</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; in %3 stands twice; keep one value</source>
        <translation>指标“%1”、“%2”、%3年的数值出现两次，请只保留一个</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in column &apos;%2&apos; is no number; leave it empty where it is missing</source>
        <translation>“%2”列的“%1”不是数字，缺失时请留空</translation>
    </message>
    <message>
        <source>weights by principal components need at least three units without missing values</source>
        <translation>主成分赋权至少需要三个没有缺失值的单元</translation>
    </message>
    <message>
        <source>weights by principal components need columns that vary</source>
        <translation>主成分赋权要求各列有变化</translation>
    </message>
    <message>
        <source>entropy weights need at least two values in every column</source>
        <translation>熵权法要求每列至少有两个数值</translation>
    </message>
    <message>
        <source>entropy weights need values of at least 0</source>
        <translation>熵权法要求数值不小于0</translation>
    </message>
    <message>
        <source>entropy weights need a column that varies</source>
        <translation>熵权法要求至少有一列有变化</translation>
    </message>
    <message>
        <source>CRITIC weights need at least three units without missing values</source>
        <translation>CRITIC赋权至少需要三个没有缺失值的单元</translation>
    </message>
    <message>
        <source>CRITIC weights need columns that vary and do not all agree with each other</source>
        <translation>CRITIC赋权要求各列有变化且不完全一致</translation>
    </message>
    <message>
        <source>weights by variation need at least two values in every column</source>
        <translation>变异系数赋权要求每列至少有两个数值</translation>
    </message>
    <message>
        <source>weights by variation need columns whose mean is not 0</source>
        <translation>变异系数赋权要求各列均值不为0</translation>
    </message>
    <message>
        <source>weights by variation need a column that varies</source>
        <translation>变异系数赋权要求至少有一列有变化</translation>
    </message>
    <message>
        <source>a comparison sets &apos;%1&apos; against itself</source>
        <translation>有一项比较将“%1”与自身相比</translation>
    </message>
    <message>
        <source>the comparison of &apos;%1&apos; and &apos;%2&apos; stands twice; keep one</source>
        <translation>“%1”与“%2”的比较出现两次，请只保留一项</translation>
    </message>
    <message>
        <source>the comparison of &apos;%1&apos; and &apos;%2&apos; is missing</source>
        <translation>缺少“%1”与“%2”的比较</translation>
    </message>
    <message>
        <source>the comparison of &apos;%1&apos; and &apos;%2&apos; must lie between 1/9 and 9</source>
        <translation>“%1”与“%2”的比较值应在1/9与9之间</translation>
    </message>
    <message>
        <source>a comparison names &apos;%1&apos;, which is no member of the branch</source>
        <translation>有一项比较涉及“%1”，而它不是该分支的成员</translation>
    </message>
    <message>
        <source>a comparison needs members</source>
        <translation>两两比较需要成员</translation>
    </message>
    <message>
        <source>pairwise comparisons are possible for at most 15 members of a branch</source>
        <translation>一个分支最多可对15个成员作两两比较</translation>
    </message>
    <message>
        <source>weights can only be combined for the same members</source>
        <translation>只有成员相同时才能合并权重</translation>
    </message>
    <message>
        <source>the combined weights are all 0</source>
        <translation>合并后的权重均为0</translation>
    </message>
    <message>
        <source>weights must be numbers of at least 0</source>
        <translation>权重应为不小于0的数</translation>
    </message>
    <message>
        <source>at least one weight must be above 0</source>
        <translation>至少应有一个权重大于0</translation>
    </message>
    <message>
        <source>every weight of the branch needs to say whether it is locked</source>
        <translation>应说明该分支的每个权重是否锁定</translation>
    </message>
    <message>
        <source>a weight must be a number</source>
        <translation>权重应为数字</translation>
    </message>
    <message>
        <source>the weights of a branch must be at least 0 and add up to 1</source>
        <translation>一个分支的权重应不小于0且合计为1</translation>
    </message>
    <message>
        <source>all other weights of the branch are locked</source>
        <translation>该分支的其他权重均已锁定</translation>
    </message>
    <message>
        <source>the study was cancelled</source>
        <translation>已取消分析</translation>
    </message>
    <message>
        <source>the study cannot be run: %1</source>
        <translation>分析无法运行：%1</translation>
    </message>
    <message>
        <source>a study needs from 1 to 1000000 variants</source>
        <translation>分析的方案数应在1至1000000之间</translation>
    </message>
    <message>
        <source>the spread of weights must lie between 0 and 1</source>
        <translation>权重的变动幅度应在0与1之间</translation>
    </message>
    <message>
        <source>nothing is varied; give at least two alternatives of one stage, or a spread of weights</source>
        <translation>没有变动的内容，请为某一步骤至少设置两种备选方法，或设置权重的变动幅度</translation>
    </message>
    <message>
        <source>There are no statistics &quot;%1&quot;.</source>
        <translation>没有统计数据“%1”。</translation>
    </message>
    <message>
        <source>A set of statistics needs a name.</source>
        <translation>统计数据集需要名称。</translation>
    </message>
    <message>
        <source>Statistics that come with the program can be neither renamed nor deleted.</source>
        <translation>随程序提供的统计数据不能重命名或删除。</translation>
    </message>
    <message>
        <source>Statistics of your own are not shipped with the program.</source>
        <translation>自有统计数据并非随程序提供。</translation>
    </message>
    <message>
        <source>The workspace has changes of the statistics &quot;%1&quot;, which are not there.</source>
        <translation>工作区中有对统计数据“%1”的修改，但没有该统计数据。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; the statistics &quot;%2&quot; cannot be read; they are left out.</source>
        <translation>“%1”中的统计数据“%2”无法读取，未予显示。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; the changes of statistics &quot;%2&quot; cannot be read; they are left out.</source>
        <translation>“%1”中对统计数据的修改“%2”无法读取，未予采用。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; a change of the statistics &quot;%2&quot; made at %3 cannot be read or does not fit; it is left out.</source>
        <translation>“%1”中%3对统计数据“%2”所作的一项修改无法读取或不相符，未予采用。</translation>
    </message>
    <message>
        <source>The workspace has no region set &quot;%1&quot;.</source>
        <translation>工作区中没有区域集“%1”。</translation>
    </message>
    <message>
        <source>A region set needs a name.</source>
        <translation>区域集需要名称。</translation>
    </message>
    <message>
        <source>A region set that comes with the program cannot be deleted.</source>
        <translation>随程序提供的区域集不能删除。</translation>
    </message>
    <message>
        <source>Another model has the regions that it was made with.</source>
        <translation>其他模型使用其自带的区域。</translation>
    </message>
    <message>
        <source>the region set &apos;%1&apos; has no region; add one</source>
        <translation>区域集“%1”中没有区域，请添加</translation>
    </message>
    <message>
        <source>a region of the region set &apos;%1&apos; has no id</source>
        <translation>区域集“%1”中有区域缺少标识</translation>
    </message>
    <message>
        <source>the region set &apos;%1&apos; has the region &apos;%2&apos; twice</source>
        <translation>区域集“%1”中区域“%2”出现两次</translation>
    </message>
    <message>
        <source>the grade &apos;%1&apos; of &apos;%2&apos; is none of A, B, C, D</source>
        <translation>“%2”的等级“%1”不是A、B、C、D之一</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not have one value for each region</source>
        <translation>“%1”没有为每个区域各设一个数值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; is no finite number</source>
        <translation>区域“%2”的“%1”不是有限数值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; is %3, which is below 0</source>
        <translation>区域“%2”的“%1”为%3，小于0</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; is %3; a share is at most 1</source>
        <translation>区域“%2”的“%1”为%3，而比例最大为1</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>null</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>a node</source>
        <translation>有节点</translation>
    </message>
    <message>
        <source>an indicator</source>
        <translation>有指标</translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation>内容中断</translation>
    </message>
    <message>
        <source>there is text outside the document</source>
        <translation>文档之外有文字</translation>
    </message>
    <message>
        <source>a comment is never closed</source>
        <translation>注释未结束</translation>
    </message>
    <message>
        <source>a processing instruction is never closed</source>
        <translation>处理指令未结束</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>it has two root elements</source>
        <translation>有两个根元素</translation>
    </message>
    <message>
        <source>a tag is never closed</source>
        <translation>标签未结束</translation>
    </message>
    <message>
        <source>an element has too many attributes</source>
        <translation>元素的属性过多</translation>
    </message>
    <message>
        <source>an attribute has no value</source>
        <translation>属性没有值</translation>
    </message>
    <message>
        <source>an attribute&apos;s value has no quotation marks</source>
        <translation>属性值没有引号</translation>
    </message>
    <message>
        <source>an attribute&apos;s value is never closed</source>
        <translation>属性值未结束</translation>
    </message>
    <message>
        <source>an element is closed that is not open</source>
        <translation>结束了未开始的元素</translation>
    </message>
    <message>
        <source>an entity is never closed</source>
        <translation>实体未结束</translation>
    </message>
    <message>
        <source>an entity is not one of XML&apos;s own</source>
        <translation>实体不是XML自带的</translation>
    </message>
    <message>
        <source>an entity is no character</source>
        <translation>实体不是字符</translation>
    </message>
    <message>
        <source>rows are not in order</source>
        <translation>行的次序混乱</translation>
    </message>
    <message>
        <source>a cell stands outside a row</source>
        <translation>单元格不在行内</translation>
    </message>
    <message>
        <source>cells are not in order</source>
        <translation>单元格的次序混乱</translation>
    </message>
    <message>
        <source>a cell names a text that is not in the file</source>
        <translation>单元格引用了文件中没有的文字</translation>
    </message>
    <message>
        <source>a CDATA section is never closed</source>
        <translation>CDATA段未结束</translation>
    </message>
    <message>
        <source>a range is made of finite numbers: low, central value, high</source>
        <translation>区间须由有限数值组成：下限、中心值、上限</translation>
    </message>
    <message>
        <source>the range %1 is not in order: low, central value, high</source>
        <translation>区间%1次序不对，应为下限、中心值、上限</translation>
    </message>
    <message>
        <source>on a logarithmic scale the range %1 must begin above 0</source>
        <translation>在对数尺度上，区间%1的下限必须大于0</translation>
    </message>
    <message>
        <source>the central value of %1 lies outside what the number can be</source>
        <translation>区间%1的中心值超出该数值的允许范围</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: a range is made of finite numbers: low, central value, high</source>
        <translation>“%1”：区间须由有限数值组成：下限、中心值、上限</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: the range %2 is not in order: low, central value, high</source>
        <translation>“%1”：区间%2次序不对，应为下限、中心值、上限</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: on a logarithmic scale the range %2 must begin above 0</source>
        <translation>“%1”：在对数尺度上，区间%2的下限必须大于0</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: the central value of %2 lies outside what the number can be</source>
        <translation>“%1”：区间%2的中心值超出该数值的允许范围</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no distribution; it is triangular, uniform, normal or fixed</source>
        <translation>“%1”不是分布形式；可用triangular、uniform、normal或fixed</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no design; it is sobol or latin-hypercube</source>
        <translation>“%1”不是抽样设计；可用sobol或latin-hypercube</translation>
    </message>
    <message>
        <source>a design has at least one point and one input</source>
        <translation>抽样设计至少要有一个点和一个输入</translation>
    </message>
    <message>
        <source>a design has at most %1 inputs, not %2</source>
        <translation>抽样设计最多有%1个输入，不能有%2个</translation>
    </message>
    <message>
        <source>a design has at most %1 points, not %2</source>
        <translation>抽样设计最多有%1个点，不能有%2个</translation>
    </message>
    <message>
        <source>the direction numbers of %1 inputs do not fit in memory</source>
        <translation>内存放不下%1个输入的方向数</translation>
    </message>
    <message>
        <source>a design of %1 points of %2 inputs does not fit in memory</source>
        <translation>内存放不下%1个点、%2个输入的抽样设计</translation>
    </message>
    <message>
        <source>there is nothing called &apos;%1&apos; to be varied</source>
        <translation>没有名为“%1”的可变输入</translation>
    </message>
    <message>
        <source>the model has %1 uncertain numbers; a design has at most %2</source>
        <translation>模型有%1个不确定的数，抽样设计最多容纳%2个</translation>
    </message>
    <message>
        <source>the weight of the world &apos;%1&apos; is %2; it must be above 0</source>
        <translation>环境“%1”的权重为%2，必须大于0</translation>
    </message>
    <message>
        <source>the world &apos;%1&apos; is there twice</source>
        <translation>环境“%1”出现了两次</translation>
    </message>
    <message>
        <source>the parameter &apos;%1&apos; is no single constant of the model</source>
        <translation>参数“%1”在模型中不是单个常数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one number for each region: give &apos;%2&apos; a shape only, and ranges region by region, as &apos;%3&apos;</source>
        <translation>“%1”每个区域各有一个数：对“%2”只能指定分布形式，区间须逐区域给出，如“%3”</translation>
    </message>
    <message>
        <source>there is no lever &apos;%1&apos; with an intensity</source>
        <translation>没有带力度的政策杠杆“%1”</translation>
    </message>
    <message>
        <source>the lever &apos;%1&apos; is there twice</source>
        <translation>政策杠杆“%1”出现了两次</translation>
    </message>
    <message>
        <source>the intensity of &apos;%1&apos; is from 0 to 2</source>
        <translation>“%1”的力度应在0至2之间</translation>
    </message>
    <message>
        <source>a study is an object, not %1</source>
        <translation>研究应为对象，而不是%1</translation>
    </message>
    <message>
        <source>a study has no key &apos;%1&apos;</source>
        <translation>研究没有键“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is %2, not %3</source>
        <translation>“%1”应为%2，而不是%3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a whole number from %2 to %3</source>
        <translation>“%1”应为%2至%3之间的整数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a number from %2 to %3</source>
        <translation>“%1”应为%2至%3之间的数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation>“%1”不在可选范围之内：%2</translation>
    </message>
    <message>
        <source>&apos;save_step&apos; is above 0, in years</source>
        <translation>“save_step”以年计，应大于0</translation>
    </message>
    <message>
        <source>there is no world &apos;%1&apos;; there are %2</source>
        <translation>没有环境“%1”；现有：%2</translation>
    </message>
    <message>
        <source>the weight of the world &apos;%1&apos; is a number, not %2</source>
        <translation>环境“%1”的权重应为数字，而不是%2</translation>
    </message>
    <message>
        <source>&apos;worlds&apos; is a world&apos;s id, an object of ids with weights, or an array</source>
        <translation>“worlds”应为一个环境的标识、由标识和权重组成的对象，或列表</translation>
    </message>
    <message>
        <source>an item of &apos;worlds&apos; is an object with &apos;world&apos; and &apos;weight&apos;</source>
        <translation>“worlds”中的每一项应为含“world”与“weight”的对象</translation>
    </message>
    <message>
        <source>&apos;inputs&apos; is an object of names</source>
        <translation>“inputs”应为以名称为键的对象</translation>
    </message>
    <message>
        <source>an input has shape, low, central and high, not &apos;%1&apos;</source>
        <translation>输入只有shape、low、central和high，没有“%1”</translation>
    </message>
    <message>
        <source>the input &apos;%1&apos; is a shape or an object, not %2</source>
        <translation>输入“%1”应为分布形式或对象，而不是%2</translation>
    </message>
    <message>
        <source>&apos;levers&apos; is &quot;all&quot; or an array of ids</source>
        <translation>“levers”应为“all”或标识的列表</translation>
    </message>
    <message>
        <source>a study has &apos;scenarios&apos;, at least one</source>
        <translation>研究须有“scenarios”，至少一个情景</translation>
    </message>
    <message>
        <source>the reference &apos;%1&apos; is none of the scenarios</source>
        <translation>参照“%1”不在所列情景之中</translation>
    </message>
    <message>
        <source>a scenario is an object, a file or a shipped scenario&apos;s name</source>
        <translation>情景应为对象、文件或随附情景的名称</translation>
    </message>
    <message>
        <source>there is no region &apos;%1&apos;; a place is national, East, Central_West or a region of the set</source>
        <translation>没有区域“%1”；地点可为national、East、Central_West或区域集中的区域</translation>
    </message>
    <message>
        <source>a study has &apos;outcomes&apos;, at least one</source>
        <translation>研究须有“outcomes”，至少一个结果</translation>
    </message>
    <message>
        <source>&apos;targets&apos; is an array</source>
        <translation>“targets”应为列表</translation>
    </message>
    <message>
        <source>a target is &quot;claims&quot; or an object</source>
        <translation>目标应为“claims”或对象</translation>
    </message>
    <message>
        <source>a target has a &apos;figure&apos;</source>
        <translation>目标须有“figure”</translation>
    </message>
    <message>
        <source>the target &apos;%1&apos; has a &apos;year&apos;</source>
        <translation>目标“%1”须有“year”</translation>
    </message>
    <message>
        <source>the target &apos;%1&apos; has no bound; give at_least, at_most or both</source>
        <translation>目标“%1”没有界限；请给出at_least、at_most或两者</translation>
    </message>
    <message>
        <source>the target &apos;%1&apos; has a bound that is no number</source>
        <translation>目标“%1”的界限不是数值</translation>
    </message>
    <message>
        <source>the target &apos;%1&apos; must be at least %2 and at most %3, which nothing is</source>
        <translation>目标“%1”要求不小于%2且不大于%3，没有数值能满足</translation>
    </message>
    <message>
        <source>the target &apos;%1&apos; has no year</source>
        <translation>目标“%1”没有年份</translation>
    </message>
    <message>
        <source>the target &apos;%1&apos; is for %2; the model runs from %3 to %4</source>
        <translation>目标“%1”定在%2年，而模型的运行期为%3至%4年</translation>
    </message>
    <message>
        <source>there is no figure &apos;%1&apos; of &apos;%2&apos;</source>
        <translation>“%2”没有指标“%1”</translation>
    </message>
    <message>
        <source>a study looks at one outcome at least</source>
        <translation>研究至少要看一个结果</translation>
    </message>
    <message>
        <source>a study looks at one scenario at least</source>
        <translation>研究至少要有一个情景</translation>
    </message>
    <message>
        <source>a study has one scenario and one outcome at least</source>
        <translation>研究至少要有一个情景和一个结果</translation>
    </message>
    <message>
        <source>a study has 1 to %1 members</source>
        <translation>研究的成员数应为1至%1</translation>
    </message>
    <message>
        <source>the levers of this model cost nothing; look at another outcome</source>
        <translation>本模型的政策杠杆没有成本；请选择其他结果</translation>
    </message>
    <message>
        <source>the members&apos; values do not fit in memory; run fewer at a time</source>
        <translation>内存放不下成员的数值；请减少同时运行的数量</translation>
    </message>
    <message>
        <source>nothing is varied; there is nothing to study</source>
        <translation>没有任何输入变动，无可研究</translation>
    </message>
    <message>
        <source>the year %1 is outside the run, %2 to %3</source>
        <translation>年份%1不在运行期%2至%3之内</translation>
    </message>
    <message>
        <source>levers are varied in the reference too, so that differences from it say nothing; leave out the levers or the reference</source>
        <translation>政策杠杆在参照中同样变动，与参照的差异因而没有意义；请去掉政策杠杆或参照</translation>
    </message>
    <message>
        <source>the numbers of members of the steps must rise from above 0</source>
        <translation>各步的成员数须大于0并逐步增加</translation>
    </message>
    <message>
        <source>a block of members is gone or cut short</source>
        <translation>有一组成员丢失或不完整</translation>
    </message>
    <message>
        <source>a block of members cannot be read</source>
        <translation>有一组成员无法读取</translation>
    </message>
    <message>
        <source>one outcome of all members does not fit in memory; save less often</source>
        <translation>内存放不下全部成员的一个结果；请加大保存间隔</translation>
    </message>
    <message>
        <source>the study was cancelled before any member was done</source>
        <translation>研究在完成首个成员之前已取消</translation>
    </message>
    <message>
        <source>the folder cannot be made: %1</source>
        <translation>无法建立文件夹：%1</translation>
    </message>
    <message>
        <source>the folder holds another study; name an empty folder, or this study&apos;s own</source>
        <translation>文件夹中是另一项研究；请指定空文件夹或本研究自己的文件夹</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>a record of a study has &apos;%1&apos;, %2</source>
        <translation>研究记录须有“%1”，应为%2</translation>
    </message>
    <message>
        <source>a study of sensitivity has one scenario, or two with one of them the reference</source>
        <translation>敏感性研究应有一个情景，或两个情景且其一为参照</translation>
    </message>
    <message>
        <source>a study of discovery has one scenario</source>
        <translation>情景发现研究应有一个情景</translation>
    </message>
    <message>
        <source>a study of discovery has one target</source>
        <translation>情景发现研究应有一个目标</translation>
    </message>
    <message>
        <source>The value of information needs an input and at least two alternatives.</source>
        <translation>信息价值至少需要一个输入和两个备选方案。</translation>
    </message>
    <message>
        <source>Inputs and benefits are not of the same members.</source>
        <translation>输入与收益不属于同一批成员。</translation>
    </message>
    <message>
        <source>The confidence of a value of information is from 0.5 to below 1.</source>
        <translation>信息价值的置信水平应不小于0.5且小于1。</translation>
    </message>
    <message>
        <source>The value of information needs at least 20 members, and two in each bin; there are %1.</source>
        <translation>信息价值至少需要20个成员，且每组至少两个；现有%1个。</translation>
    </message>
    <message>
        <source>A group of inputs is empty.</source>
        <translation>有一组输入是空的。</translation>
    </message>
    <message>
        <source>Input %1 is in two groups, or there is no such input.</source>
        <translation>输入%1同属两组，或没有这个输入。</translation>
    </message>
    <message>
        <source>Input %1 is in no group.</source>
        <translation>输入%1不属于任何一组。</translation>
    </message>
    <message>
        <source>Indices need at least one input and two base rows.</source>
        <translation>敏感性指数至少需要一个输入和两个基础行。</translation>
    </message>
    <message>
        <source>The outputs do not fit the points of the indices.</source>
        <translation>输出与敏感性指数的设计点不相符。</translation>
    </message>
    <message>
        <source>A confidence is a share between 0 and 1.</source>
        <translation>置信水平应为0与1之间的份额。</translation>
    </message>
    <message>
        <source>The study was stopped before its first result.</source>
        <translation>研究在得出首个结果之前已停止。</translation>
    </message>
    <message>
        <source>A study needs at least one input, one output and blocks of at least one point.</source>
        <translation>研究至少需要一个输入、一个输出，且每块至少一个点。</translation>
    </message>
    <message>
        <source>There is not enough memory for the study; use fewer runs.</source>
        <translation>内存不足以完成研究；请减少运行次数。</translation>
    </message>
    <message>
        <source>A tornado needs a centre, a low and a high end for each of at least one input.</source>
        <translation>龙卷风图至少需要一个输入，且每个输入须有中心值、下限和上限。</translation>
    </message>
    <message>
        <source>An end of input %1 of the tornado is not a number.</source>
        <translation>龙卷风图输入%1的一端不是数值。</translation>
    </message>
    <message>
        <source>Screening needs at least one input and two repetitions.</source>
        <translation>筛选至少需要一个输入和两次重复。</translation>
    </message>
    <message>
        <source>Screening needs an even number of levels, at least 2, not %1.</source>
        <translation>筛选的水平数应为不小于2的偶数，而不是%1。</translation>
    </message>
    <message>
        <source>The outputs do not fit the points of the screening.</source>
        <translation>输出与筛选的设计点不相符。</translation>
    </message>
    <message>
        <source>Inputs and outcomes are not of the same runs.</source>
        <translation>输入与结果不属于同一批运行。</translation>
    </message>
    <message>
        <source>There are too many runs to look for boxes in.</source>
        <translation>运行次数过多，无法寻找条件范围。</translation>
    </message>
    <message>
        <source>Whether a run is of interest must be 1, 0 or missing.</source>
        <translation>一次运行是否受关注须为1、0或缺失。</translation>
    </message>
    <message>
        <source>There is no run of interest, so there is nothing to look for.</source>
        <translation>没有受关注的运行，无可寻找。</translation>
    </message>
    <message>
        <source>All runs are of interest, so there is nothing to tell them from.</source>
        <translation>全部运行都受关注，无从区分。</translation>
    </message>
    <message>
        <source>The shares peeled, pasted and kept at least are above 0 and below 1.</source>
        <translation>剥离、粘贴与最少保留的份额应大于0且小于1。</translation>
    </message>
    <message>
        <source>The limit of input %1 is not one that it can have.</source>
        <translation>输入%1不能有这样的界限。</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>搜索已停止。</translation>
    </message>
    <message>
        <source>There is not enough memory for the search; use fewer members.</source>
        <translation>内存不足以完成搜索；请减少成员数。</translation>
    </message>
    <message>
        <source>There is not enough memory for the search; use fewer evaluations.</source>
        <translation>内存不足以完成搜索；请减少评估次数。</translation>
    </message>
    <message>
        <source>Outcomes are not those of the packages in each member.</source>
        <translation>结果与各成员中的方案不相符。</translation>
    </message>
    <message>
        <source>In every member a package failed, so none can be judged.</source>
        <translation>每个成员中都有方案运行失败，无法评判。</translation>
    </message>
    <message>
        <source>Packages nearly as good need a best one that fulfils all, and an allowance.</source>
        <translation>寻找接近最优的方案，须有满足全部要求的最优方案和允许的差距。</translation>
    </message>
    <message>
        <source>A cost at which a lever drops out needs a highest factor above 1 and an accuracy.</source>
        <translation>求杠杆退出方案的成本，须有大于1的最高倍数和精度。</translation>
    </message>
    <message>
        <source>A lever that is locked cannot drop out.</source>
        <translation>已锁定的政策杠杆不会退出方案。</translation>
    </message>
    <message>
        <source>A package to begin with does not fit the variables.</source>
        <translation>起始方案与变量不相符。</translation>
    </message>
    <message>
        <source>The levers of this model have no costs, so packages cannot be compared by them.</source>
        <translation>本模型的政策杠杆没有成本，无法据此比较方案。</translation>
    </message>
    <message>
        <source>The lever &quot;%1&quot; cannot start outside the model&apos;s years.</source>
        <translation>政策杠杆“%1”的起始时间不能超出模型的年份。</translation>
    </message>
    <message>
        <source>A package needs at least one lever to choose.</source>
        <translation>方案至少要有一个可选的政策杠杆。</translation>
    </message>
    <message>
        <source>There is no lever &quot;%1&quot;.</source>
        <translation>没有政策杠杆“%1”。</translation>
    </message>
    <message>
        <source>The lever &quot;%1&quot; is chosen twice.</source>
        <translation>政策杠杆“%1”选了两次。</translation>
    </message>
    <message>
        <source>The range of the lever &quot;%1&quot; is not one; it is within 0 and 2.</source>
        <translation>政策杠杆“%1”的范围不成立，应在0至2之内。</translation>
    </message>
    <message>
        <source>A target is about an outcome that is not looked at.</source>
        <translation>有目标涉及未列入的结果。</translation>
    </message>
    <message>
        <source>A robust package needs at least one member.</source>
        <translation>稳健方案至少需要一个成员。</translation>
    </message>
    <message>
        <source>The year up to which costs count is not a number.</source>
        <translation>成本计算的截止年份不是数值。</translation>
    </message>
    <message>
        <source>The range of variable %1 is not one.</source>
        <translation>变量%1的范围不成立。</translation>
    </message>
    <message>
        <source>A search needs at least one variable and one output.</source>
        <translation>搜索至少需要一个变量和一个输出。</translation>
    </message>
    <message>
        <source>A search needs at least 100 evaluations.</source>
        <translation>搜索至少需要100次评估。</translation>
    </message>
    <message>
        <source>Requirement %1 cannot be checked.</source>
        <translation>要求%1无法检验。</translation>
    </message>
    <message>
        <source>There is no such output to make small or large.</source>
        <translation>没有这样的输出可供最小化或最大化。</translation>
    </message>
    <message>
        <source>A front is between two, three or four objectives.</source>
        <translation>前沿应有两个、三个或四个目标。</translation>
    </message>
    <message>
        <source>A front needs a population that is a multiple of 4, at least 8, and two packages.</source>
        <translation>前沿的种群数应为不小于8的4的倍数，且至少有两个方案。</translation>
    </message>
    <message>
        <source>The search for a front ended: %1</source>
        <translation>前沿搜索中止：%1</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; the region set &quot;%2&quot; cannot be read; it is left out and stays in the file as it is.</source>
        <translation>“%1”中的区域集“%2”无法读取；已略过，并原样留在文件中。</translation>
    </message>
    <message>
        <source>The workspace has no study &quot;%1&quot;.</source>
        <translation>工作区中没有研究“%1”。</translation>
    </message>
    <message>
        <source>A study needs a kind, a name and a question.</source>
        <translation>研究需要类型、名称和问题。</translation>
    </message>
    <message>
        <source>Runs of a study in &quot;%1&quot; are gone or cut short.</source>
        <translation>“%1”中一项研究的运行结果缺失或不完整。</translation>
    </message>
    <message>
        <source>The study is of the region set &quot;%1&quot;; choose it first.</source>
        <translation>该研究使用区域集“%1”，请先选用它。</translation>
    </message>
    <message>
        <source>an outcome is a figure&apos;s id or an object with &apos;figure&apos;, &apos;cost&apos;, &apos;inequality&apos; or &apos;index&apos;</source>
        <translation>结果应为指标的标识，或含“figure”“cost”“inequality”或“index”的对象</translation>
    </message>
    <message>
        <source>an outcome of this kind has no key &apos;%1&apos;</source>
        <translation>这类结果没有键“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is text, not %2</source>
        <translation>“%1”应为文本，而不是%2</translation>
    </message>
    <message>
        <source>an outcome of inequality has a &apos;variable&apos;</source>
        <translation>差距类结果须有“variable”</translation>
    </message>
    <message>
        <source>the index has no node &apos;%1&apos;; there are overall, technology, region, talent and standards</source>
        <translation>指数没有节点“%1”；可用overall、technology、region、talent和standards</translation>
    </message>
    <message>
        <source>the outcome &apos;%1&apos; has no description</source>
        <translation>结果“%1”没有描述</translation>
    </message>
    <message>
        <source>a search for packages has a target or an aim</source>
        <translation>寻找方案须有目标或优化方向</translation>
    </message>
    <message>
        <source>a search for packages has one scenario, &apos;base&apos;: what is not chosen</source>
        <translation>寻找方案只有一个情景“base”，即不参与选择的部分</translation>
    </message>
    <message>
        <source>&apos;wishes&apos; is a list of targets&apos; ids</source>
        <translation>“wishes”应为目标标识的列表</translation>
    </message>
    <message>
        <source>there is no target &apos;%1&apos;</source>
        <translation>没有目标“%1”</translation>
    </message>
    <message>
        <source>&apos;aims&apos; is a list of up to three outcomes with &apos;year&apos; and &apos;better&apos;</source>
        <translation>“aims”应为至多三个结果的列表，各含“year”与“better”</translation>
    </message>
    <message>
        <source>less cost is better</source>
        <translation>成本应以少为优</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &quot;all&quot; or a list of levers</source>
        <translation>“%1”应为“all”或政策杠杆的列表</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no key &apos;%2&apos;</source>
        <translation>“%1”没有键“%2”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an object, not %2</source>
        <translation>“%1”应为对象，而不是%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a number, not %2</source>
        <translation>“%1”应为数字，而不是%2</translation>
    </message>
    <message>
        <source>the strength of &apos;%1&apos; is from 0 to 2</source>
        <translation>“%1”的力度应在0至2之间</translation>
    </message>
    <message>
        <source>there is no dimension &apos;%1&apos;</source>
        <translation>没有维度“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a number from 0 to 1</source>
        <translation>“%1”应为0至1之间的数</translation>
    </message>
    <message>
        <source>the study was cancelled before any package was found</source>
        <translation>研究在找到首个方案之前已取消</translation>
    </message>
    <message>
        <source>every package that was looked at stops being a number</source>
        <translation>所考察的方案都算不出数值</translation>
    </message>
    <message>
        <source>a study of information has two scenarios at least, and no reference</source>
        <translation>信息价值研究至少要有两个情景，且没有参照</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; what is uncertain cannot be read; it is as at the beginning, and the stored text is kept.</source>
        <translation>无法读取“%1”中的不确定因素设置；现按初始设置处理，原有内容已保留。</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; your own targets cannot be read; they are left out, and the stored text is kept.</source>
        <translation>无法读取“%1”中您自设的目标；这些目标未列入，原有内容已保留。</translation>
    </message>
    <message>
        <source>The weight of a world must be above 0.</source>
        <translation>外部环境的权重必须大于0。</translation>
    </message>
    <message>
        <source>The model has no figure &quot;%1&quot;.</source>
        <translation>模型中没有指标“%1”。</translation>
    </message>
    <message>
        <source>Nothing in this model has a range, so there are no ranges of its figures.</source>
        <translation>该模型中没有任何带区间的参数，因此其指标也没有区间。</translation>
    </message>
    <message>
        <source>runs of the study are gone or harmed; run it again</source>
        <translation>研究的运行结果丢失或损坏；请重新运行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of cumulative, yearly</source>
        <translation>“%1”不是cumulative或yearly</translation>
    </message>
</context>
<context>
    <name>ui::FuturesBook</name>
    <message>
        <source>Change what is uncertain</source>
        <translation>更改不确定因素</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Change a target</source>
        <translation>更改目标</translation>
    </message>
    <message>
        <source>Remove a target</source>
        <translation>删除目标</translation>
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
    <message>
        <source>%1 (%2)</source>
        <extracomment>a region set&apos;s name, and a number</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>New region set</source>
        <translation>新建区域集</translation>
    </message>
    <message>
        <source>Change a region set</source>
        <translation>修改区域集</translation>
    </message>
    <message>
        <source>Delete a region set</source>
        <translation>删除区域集</translation>
    </message>
    <message>
        <source>Run the model with other regions</source>
        <translation>改用另一组区域运行模型</translation>
    </message>
</context>
<context>
    <name>ui::StatisticsBook</name>
    <message>
        <source>Change a value</source>
        <translation>修改数值</translation>
    </message>
    <message>
        <source>Take a value away</source>
        <translation>去掉数值</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Describe an indicator</source>
        <translation>修改指标说明</translation>
    </message>
    <message>
        <source>Add regions</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a set of statistics&apos; name, and a number</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>New set of statistics</source>
        <translation>新建统计数据集</translation>
    </message>
    <message>
        <source>Rename statistics</source>
        <translation>重命名统计数据</translation>
    </message>
    <message>
        <source>Delete statistics</source>
        <translation>删除统计数据</translation>
    </message>
    <message>
        <source>Take back an edit</source>
        <translation>撤销一项修改</translation>
    </message>
    <message>
        <source>Statistics as shipped</source>
        <translation>恢复随附的统计数据</translation>
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
