package anlan.law;

/** A table of the law that comes in as a workbook (可以成批导入的制度数据), and what its rows are called. */
public enum ImportKind {
    POWERS("powers", "权责清单", "事项", "类别", "区政府公布权责清单的文号", "事项编码、事项名称、类别、依据、行使主体、责任事项、追责情形、期限、办理程序、生效日期"),
    TIERS("tiers", "裁量阶次", "阶次", "违法行为", "公布裁量基准的文号",
            "阶次编码、违法行为编号、法律版本、处罚阶段、对象、序次、阶次名称、适用情形（一行一条）、幅度单位、下限、上限、施行日期、最后施行日、来源文件、核对状态");

    private final String path;
    private final String label;
    private final String row;
    private final String kind;
    private final String source;
    private final String columns;

    ImportKind(String path, String label, String row, String kind, String source, String columns) {
        this.path = path;
        this.label = label;
        this.row = row;
        this.kind = kind;
        this.source = source;
        this.columns = columns;
    }

    /** As its pages are called below /law. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** What one row is. */
    public String row() {
        return row;
    }

    /** What a row is sorted by. */
    public String kind() {
        return kind;
    }

    /** What to give as the source of a batch. */
    public String source() {
        return source;
    }

    /** The headings of the workbook. */
    public String columns() {
        return columns;
    }
}
