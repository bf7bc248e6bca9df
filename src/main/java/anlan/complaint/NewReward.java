package anlan.complaint;

/**
 * A reward as the handler proposes it (奖励意见).
 *
 * @param level the level of the accident that was concealed; empty where the reward follows the fine
 * @param proof the paper that says so
 * @param payee who gets it; an empty one is taken from the sealed original
 */
public record NewReward(String level, int deaths, String proof, RewardSharing sharing, Payee payee) {

    @Override
    public String toString() {
        return "NewReward";
    }
}
