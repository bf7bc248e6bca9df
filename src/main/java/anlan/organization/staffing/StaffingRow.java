package anlan.organization.staffing;

/**
 * One body's staff against its norm (人员配备).
 *
 * @param certain whether somebody rated its task; otherwise 待核
 */
public record StaffingRow(
        String code, String name, String task, String label, String basis, int required, int actual, boolean certain) {

    public int gap() {
        return Math.max(0, required - actual);
    }
}
