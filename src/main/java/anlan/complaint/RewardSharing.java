package anlan.complaint;

/** Who gets a reward (奖金领取方式): one person, or the several who signed the same letter. */
public enum RewardSharing {
    SINGLE("一人举报"),
    FIRST_SIGNER("联名举报，由第一署名人领取"),
    SHARED("联名举报，由各署名人分配");

    private final String label;

    RewardSharing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
