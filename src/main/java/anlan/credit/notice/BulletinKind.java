package anlan.credit.notice;

/** What a notice is (公告类别), in the order they are listed. */
public enum BulletinKind {
    ANNOUNCEMENT("公告通知"),
    PLAN("计划安排"),
    LISTING("挂牌督办"),
    ACCIDENT("事故调查"),
    GUIDE("办事指南"),
    NEWS("工作动态");

    private final String label;

    BulletinKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
