package org.orgo.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Does several things in parallel and waits for all of them. */
final class AtOnce implements AutoCloseable {

  private static final int THREADS = 2;

  private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("demo-");

  AtOnce() {
    threads.setConcurrencyLimit(THREADS);
  }

  <T> void forEach(List<T> things, Consumer<T> work) {
    things.stream()
        .map(thing -> CompletableFuture.runAsync(() -> work.accept(thing), threads))
        .toList()
        .forEach(CompletableFuture::join);
  }

  @Override
  public void close() {
    threads.close();
  }
}
