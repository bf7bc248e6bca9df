package anlan.mandate;

import java.util.Map;

/** What the conditions of an act rest on, on one day (履职条件依据): the provision of each, and how many officers. */
record GuardRules(Map<Requirement, String> provisions, int officersNeeded) {

    /** The conditions that are asked in this order. */
    enum Requirement {
        POWER("职权依据"),
        HOLDER("行使主体"),
        BASIS("法律依据"),
        DISTINCT("人员不重复"),
        OFFICERS("执法人数"),
        CERTIFICATE("执法资格"),
        JURISDICTION("管辖权限"),
        INTEREST("回避");

        private final String label;

        Requirement(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    String provision(Requirement requirement) {
        return provisions.getOrDefault(requirement, "");
    }
}
