package anlan.complaint;

/**
 * What a person keeps to follow a complaint (查询凭据).
 *
 * @param word shown once; the office keeps only its hash
 */
public record Ticket(String number, String word) {

    @Override
    public String toString() {
        return "Ticket";
    }
}
