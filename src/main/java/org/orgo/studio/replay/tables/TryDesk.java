package org.orgo.studio.replay.tables;

import java.util.Map;
import org.orgo.engine.decisions.CandidateTables;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Service;

/** Asks one table, in use or not yet, with inputs that somebody types. Nothing is written. */
@Service
public class TryDesk {

  private final CandidateTables candidates;
  private final TableAnswers answers;

  TryDesk(CandidateTables candidates, TableAnswers answers) {
    this.candidates = candidates;
    this.answers = answers;
  }

  /**
   * @param files of a draft; none for the tables in use
   * @throws NotAllowed without the right to edit processes
   * @throws NotFound when there is no such table
   * @throws DeploymentRefused when the files could not be deployed as they are
   * @throws InvalidRequest when the table fails on the inputs
   */
  public TriedDecision ask(String key, Map<String, Object> inputs, Map<String, byte[]> files) {
    if (!CurrentActor.get().may(Permissions.PROCESS_EDIT)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
    TypedInputs.checked(inputs);
    return answers.of(key, inputs, candidates.read(files));
  }
}
