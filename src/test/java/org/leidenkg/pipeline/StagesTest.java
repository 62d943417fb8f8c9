package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final List<Stage> begun = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stagesRunSideBySideAndAreTimed() throws BuildException {
        CountDownLatch together = new CountDownLatch(2);
        try (Stages stages = new Stages(begun::add)) {
            Future<String> dumps = stages.start(Stage.PUBLISH, () -> {
                meet(together);
                return "dumps";
            });
            stages.startStep(Stage.STORE, () -> meet(together));
            stages.finish();

            assertThat(Stages.result(dumps)).isEqualTo("dumps");
            assertThat(stages.times()).containsOnlyKeys(Stage.STORE, Stage.PUBLISH);
        }
        assertThat(begun).containsExactlyInAnyOrder(Stage.STORE, Stage.PUBLISH);
    }

    private static void meet(CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
    }

    @Test
    void theFirstFailureInTheOrderOfStartIsThrownWhenAllAreDone() {
        IllegalStateException first = new IllegalStateException("first");
        CountDownLatch secondFailed = new CountDownLatch(1);
        try (Stages stages = new Stages(begun::add)) {
            stages.startStep(Stage.STORE, () -> {
                secondFailed.await();
                throw first;
            });
            stages.startStep(Stage.PUBLISH, () -> {
                secondFailed.countDown();
                throw new IllegalArgumentException("second");
            });

            assertThatThrownBy(stages::finish).isSameAs(first);
        }
    }

    @Test
    void afterAFailureNothingIsWritingAnyMore() {
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch failed = new CountDownLatch(1);

        assertThatThrownBy(() -> {
                    try (Stages stages = new Stages(begun::add)) {
                        stages.startStep(Stage.STORE, () -> {
                            failed.await();
                            written.add("store");
                        });
                        stages.runStep(Stage.VALIDATE, () -> {
                            failed.countDown();
                            throw new BuildException(List.of("wrong"));
                        });
                    }
                })
                .isInstanceOf(BuildException.class)
                .hasMessage("wrong");
        assertThat(written).containsExactly("store");
    }

    @Test
    void whatADiskRefusesIsThrownAsItIs() {
        InternalError full = new InternalError("a fault occurred in a recent unsafe memory access operation");
        try (Stages stages = new Stages(begun::add)) {
            stages.startStep(Stage.STORE, () -> {
                throw full;
            });

            assertThatThrownBy(stages::finish).isSameAs(full);
        }
    }
}
