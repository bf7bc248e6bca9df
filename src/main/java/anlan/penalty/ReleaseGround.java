package anlan.penalty;

/** Why a sealing or seizure must be lifted (解除情形): the five of the law. */
public enum ReleaseGround {
    NO_OFFENCE("当事人没有违法行为"),
    UNRELATED("查封、扣押的场所、设施或者财物与违法行为无关"),
    DECIDED("对违法行为已经作出处理决定，不再需要查封、扣押"),
    EXPIRED("查封、扣押期限已经届满"),
    NOT_NEEDED("其他不再需要采取查封、扣押措施的情形"),
    NOT_APPROVED("紧急实施后没有获得批准");

    private final String label;

    ReleaseGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a person states it; the others follow from the clock or from the approval. */
    public boolean isStated() {
        return this != EXPIRED && this != NOT_APPROVED;
    }

    String basis() {
        return this == NOT_APPROVED ? Basis.COERCION_URGENT.key() : Basis.SEALING_RELEASE.key();
    }
}
