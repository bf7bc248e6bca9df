package anlan.penalty;

import anlan.complaint.Penalised;
import anlan.kernel.Money;
import java.time.LocalDate;

/** A case that came from a complaint led to a penalty, or the penalty changed (举报案件的处罚结果). */
record ComplaintPenalised(String complaintNumber, String decisionNumber, String line, Money fine, LocalDate decidedOn) implements Penalised {}
