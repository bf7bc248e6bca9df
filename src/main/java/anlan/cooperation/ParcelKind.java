package anlan.cooperation;

/** What was sent (来件种类). */
public enum ParcelKind {
    CRIME("涉嫌犯罪案件移送"),
    COPY("涉嫌犯罪移送抄送"),
    CASE("案件移送"),
    CLUE("职务犯罪线索移送"),
    MATTER("检查发现问题移送"),
    NOTICE("部门间通报"),
    JOINT("联合执法、联合调查");

    private final String label;

    ParcelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
