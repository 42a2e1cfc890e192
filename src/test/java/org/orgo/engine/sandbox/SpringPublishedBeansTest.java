package org.orgo.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.orgo.engine.sandbox.process.SampleDelegate;
import org.springframework.context.support.GenericApplicationContext;

class SpringPublishedBeansTest {

  @Test
  void delegates_of_process_packages_are_published_and_nothing_else() {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context.registerBean("sampleDelegate", SampleDelegate.class);
      context.registerBean("strayDelegate", StrayDelegate.class);
      context.registerBean("dataSource", Object.class);
      context.refresh();
      PublishedBeans published = new SpringPublishedBeans(context);

      assertThat(published.isPublished("sampleDelegate")).isTrue();
      assertThat(published.get("sampleDelegate")).isInstanceOf(SampleDelegate.class);
      assertThat(published.isPublished("strayDelegate")).isFalse();
      assertThat(published.isPublished("dataSource")).isFalse();
      assertThat(published.isPublished("systemProperties")).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> published.get("dataSource"));
    }
  }

  static class StrayDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      throw new UnsupportedOperationException("only named, never called");
    }
  }
}
