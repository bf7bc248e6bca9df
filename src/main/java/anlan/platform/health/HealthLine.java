package anlan.platform.health;

/** One thing on the administrator's page (运行状况的一行). Any module may add one. */
public interface HealthLine {

    /**
     * What is found now.
     *
     * @param tone ok, warn or err
     */
    record Finding(String label, String text, String tone) {

        public static Finding ok(String label, String text) {
            return new Finding(label, text, "ok");
        }

        public static Finding warn(String label, String text) {
            return new Finding(label, text, "warn");
        }

        public static Finding err(String label, String text) {
            return new Finding(label, text, "err");
        }
    }

    Finding look();
}
