package org.burnish.ui.common;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Short work away from the screen's thread whose outcome comes back to it: reading a folder, counting a drop.
/// What a user would want to watch or stop is a job instead.
public final class Background {
    private final Executor work;
    private final Executor screen;

    /// Something to be found out.
    @FunctionalInterface
    public interface Question<T> {
        T answer() throws Exception;
    }

    /// @param work where questions are answered
    /// @param screen runs what is handed to it on the screen's thread, in order
    public Background(Executor work, Executor screen) {
        this.work = work;
        this.screen = screen;
    }

    /// Answers the question in the background and hands the answer, or why there is none, to the screen's thread.
    public <T> void ask(Question<T> question, Consumer<T> answered, Consumer<Exception> failed) {
        work.execute(() -> {
            try {
                T answer = question.answer();
                screen.execute(() -> answered.accept(answer));
            } catch (Exception e) {
                screen.execute(() -> failed.accept(e));
            }
        });
    }

    /// Has something done on the screen's thread.
    public void tell(Runnable news) {
        screen.execute(news);
    }
}
