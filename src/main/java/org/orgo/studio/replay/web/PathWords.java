package org.orgo.studio.replay.web;

import java.util.ArrayList;
import java.util.List;
import org.orgo.studio.replay.outcome.PathSummary;
import org.orgo.studio.replay.outcome.ReadReplayPath;
import org.orgo.studio.replay.outcome.ReplaySummary;
import org.orgo.studio.replay.web.ReplayPage.ShownStep;
import org.orgo.studio.replay.web.ReplayPage.ShownTask;
import org.orgo.web.Texts;
import org.springframework.lang.Nullable;

/** Says in words where tasks would leave their paths. */
class PathWords {

  private static final int MAX_STEPS = 50;

  private final Texts texts;

  PathWords(Texts texts) {
    this.texts = texts;
  }

  List<String> sentences(ReplaySummary summary) {
    PathSummary paths = summary.paths();
    List<String> sentences = new ArrayList<>();
    if (paths == null) {
      return sentences;
    }
    sentences.add(texts.count("replay.walked", paths.tasks()));
    if (paths.stuck() > 0) {
      sentences.add(texts.count("replay.walked.stuck", paths.stuck()));
    }
    if (paths.otherPath() > 0) {
      sentences.add(texts.count("replay.walked.other_path", paths.otherPath()));
    }
    if (paths.stuck() + paths.otherPath() == 0) {
      sentences.add(texts.get("replay.walked.nothing"));
    }
    sentences.add(texts.get("replay.walked.others", summary.minimumGroup()));
    return sentences;
  }

  List<ShownStep> steps(String href, @Nullable PathSummary paths) {
    return paths == null
        ? List.of()
        : paths.steps().stream()
            .limit(MAX_STEPS)
            .map(
                step ->
                    new ShownStep(
                        step.stateName(),
                        action(step.action()),
                        texts.of("status", step.before()),
                        step.after() == null ? null : texts.of("status", step.after()),
                        step.tasks(),
                        "%s?state=%s&action=%s"
                            .formatted(
                                href,
                                ReplayWords.encoded(step.state()),
                                ReplayWords.encoded(step.action()))))
            .toList();
  }

  ShownTask task(ReadReplayPath path) {
    return new ShownTask(
        path.title(),
        "/tasks/" + path.taskId(),
        path.openedAt(),
        path.stateName(),
        action(path.action()),
        path.after() == null ? null : texts.of("status", path.after()));
  }

  private String action(String key) {
    return texts.or("replay.walked.by." + key, texts.or("action." + key, key));
  }
}
