package anlan.organization;

/** What sort of body an agency is (机构类别). */
public enum AgencyKind {
    GOVERNMENT("人民政府"),
    COMMISSION("安全生产委员会"),
    COMMISSION_OFFICE("安委会办公室"),
    BUREAU("综合监管部门"),
    DEPARTMENT("行业监管部门"),
    SECTION("内设股室"),
    SQUAD("片区执法中队"),
    TOWN("乡镇（街道）"),
    VILLAGE("村（社区）"),
    DISCIPLINE("纪检监察机关"),
    PROCURATORATE("检察机关");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
