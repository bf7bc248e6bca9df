package anlan.penalty;

/** What may be sealed or seized and nothing else (查封、扣押的对象): by which power, and whose approval it takes. */
public enum SealingGround {
    EQUIPMENT("有根据认为不符合保障安全生产的国家标准或者行业标准的设施、设备、器材", "511703-QZ-002", "law:sealing-objects", false, false),
    DANGEROUS_GOODS("违法生产、储存、使用、经营、运输的危险物品", "511703-QZ-002", "law:sealing-objects", false, false),
    ILLEGAL_SITE("违法生产、储存、使用、经营危险物品的作业场所", "511703-QZ-002", "law:sealing-objects", true, false),
    CHEMICAL_SITE("违法生产、储存、使用、经营危险化学品的场所", "511703-QZ-006", "law:sealing-chemicals", true, true),
    CHEMICALS("违法的危险化学品以及用于违法生产、使用、运输的原材料、设备、运输工具", "511703-QZ-006", "law:sealing-chemicals", false, true);

    private final String label;
    private final String power;
    private final String basis;
    private final boolean place;
    private final boolean principal;

    SealingGround(String label, String power, String basis, boolean place, boolean principal) {
        this.label = label;
        this.power = power;
        this.basis = basis;
        this.place = place;
        this.principal = principal;
    }

    public String label() {
        return label;
    }

    String power() {
        return power;
    }

    String basis() {
        return basis;
    }

    /** A place is sealed, it cannot be taken away. */
    public boolean isPlace() {
        return place;
    }

    /** Whether the principal head himself must approve. */
    public boolean needsPrincipal() {
        return principal;
    }

    /** Under the law on hazardous chemicals places are sealed and goods seized. */
    boolean allows(SealingKind kind) {
        return place ? kind == SealingKind.SEAL : this != CHEMICALS || kind == SealingKind.SEIZE;
    }
}
