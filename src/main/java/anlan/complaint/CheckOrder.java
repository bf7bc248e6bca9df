package anlan.complaint;

import java.util.UUID;

/**
 * What a visit is to find out (核查任务): the restatement, without the person and without the number.
 *
 * @param fatal somebody died: the government of the county organizes the check
 */
public record CheckOrder(ComplaintId complaint, UUID enterprise, String summary, String place, boolean fatal) {}
