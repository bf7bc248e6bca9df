package anlan.organization;

/** A post with its duties (岗位); the first of a person's posts, in this order, is the title shown. */
public enum Post {
    HEAD("主要负责人"),
    DEPUTY_HEAD("分管负责人"),
    TOWN_HEAD("乡镇（街道）负责人"),
    SECTION_HEAD("股室负责人"),
    OFFICER("执法人员"),
    LEGAL_REVIEWER("法制审核人员"),
    LAW_CLERK("法规管理员"),
    ADMINISTRATOR("系统管理员"),
    INFORMATION_OFFICER("信息员"),
    DISCIPLINE("纪检监察"),
    LIAISON("联络员"),
    ENTERPRISE("企业安全管理员");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
