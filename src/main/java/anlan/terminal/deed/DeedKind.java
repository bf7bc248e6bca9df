package anlan.terminal.deed;

/** What an officer may do on a phone (终端作业种类). */
public enum DeedKind {
    OPEN("启动检查"),
    ARRIVE("到场亮证"),
    EDIT("填写现场记录"),
    PHOTO("拍摄照片"),
    ORIGINAL("送交原图"),
    SIGN("签署"),
    SUPPLEMENT("补充说明"),
    REINSPECT("整改复查"),
    REGISTER("登记企业"),
    PATROL("巡查上报");

    private final String label;

    DeedKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
