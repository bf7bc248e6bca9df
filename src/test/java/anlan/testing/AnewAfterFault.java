package anlan.testing;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What a failed class left behind is not met by its second run: it gets a program and a database of its own. */
public final class AnewAfterFault implements TestExecutionListener {

    private boolean failed;

    @Override
    public void afterTestMethod(TestContext test) {
        failed |= test.getTestException() != null;
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (failed) {
            test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
        }
    }
}
