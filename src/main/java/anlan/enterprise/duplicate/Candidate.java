package anlan.enterprise.duplicate;

import anlan.enterprise.EnterpriseId;

/**
 * A registered enterprise that may be the one being entered (疑似重复).
 *
 * @param score 0 to 100
 * @param reasons why it is thought so, for example 名称相近 92%，电话相同
 * @param certain whether the credit code is the same
 */
public record Candidate(
        EnterpriseId id, String name, String code, String townName, String address, int score, String reasons, boolean certain) {}
