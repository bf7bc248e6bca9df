package anlan.platform.reaction;

import anlan.platform.database.Scope;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import tools.jackson.databind.json.JsonMapper;

/** The threads of the reactions. Named taskExecutor and nothing else, or a streamed answer would get their sight. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class ReactionConfiguration {

    private static final int THREADS = 4;

    @Bean
    ThreadPoolTaskExecutor taskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setVirtualThreads(true);
        executor.setThreadNamePrefix("reaction-");
        executor.setTaskDecorator(asTheProgram());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(15);
        return executor;
    }

    private static TaskDecorator asTheProgram() {
        return task -> () -> Scope.SYSTEM.run(task);
    }

    @Bean
    EventSerializer storedEvents(ObjectProvider<JsonMapper> json) {
        return new StoredEvents(json.getIfAvailable(() -> JsonMapper.builder().build()));
    }

    /** Takes up what was left open because no connection was free or the program died. */
    @Bean
    Resubmission resubmission(IncompleteEventPublications open) {
        return new Resubmission(open);
    }

    record Resubmission(IncompleteEventPublications open) {

        @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
        void takeUp() {
            Scope.SYSTEM.run(() -> open.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(2)));
        }
    }
}
