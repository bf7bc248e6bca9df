package anlan.inspection;

import java.util.UUID;

/**
 * One question of a checklist (检查项), tied to its provision and its violation.
 *
 * @param how how it is looked into
 * @param basis locator of the provision
 * @param violation code of the violation table; empty where none fits
 * @param liability locator of the penalty
 * @param finding the phrase when the answer is no
 * @param requirement what is then to be done
 * @param days the usual term
 * @param major why it may be a major hazard; empty where it is none
 */
public record ChecklistItem(
        UUID id,
        ChecklistId checklist,
        int position,
        String code,
        String section,
        String question,
        String how,
        String basis,
        String violation,
        String liability,
        String finding,
        String requirement,
        int days,
        String major) {}
