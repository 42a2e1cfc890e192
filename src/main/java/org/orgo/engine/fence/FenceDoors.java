package org.orgo.engine.fence;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.orgo.engine.access.EngineAccess;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.platform.http.RereadableRequest;
import org.springframework.stereotype.Component;

/** The two ways through the fence: for the installation, and for one organization. */
@Component
class FenceDoors {

  /** Remarks and files are contents, which the engine must not hold; nor do we let work out. */
  private static final Pattern NOT_OFFERED =
      Pattern.compile(
          "/task/[^/]+/(?:comment|attachment)(?:/.*)?|/process-instance/[^/]+/comment(?:/.*)?"
              + "|/external-task/fetchAndLock");

  /** The engine looks for these among the incidents of everybody. */
  private static final Pattern BY_INCIDENT =
      Pattern.compile("(?:^|&)incident(?:Id|Type|Message|MessageLike)=");

  private final AllowedReads reads;
  private final OperatorWrites writes;
  private final EngineAccess access;

  FenceDoors(AllowedReads reads, OperatorWrites writes, EngineAccess access) {
    this.reads = reads;
    this.writes = writes;
    this.access = access;
  }

  /**
   * @throws FenceRefused when a write does not say what it changes
   */
  void ofInstallation(
      InstallationOperator operator, RereadableRequest request, Supplier<Boolean> handled) {
    EngineCall call = EngineCall.of(request);
    if (NOT_OFFERED.matcher(call.path()).matches()) {
      throw FenceRefused.notOffered();
    }
    if (call.changesNothing() || EngineQueries.isQuery(request)) {
      access.callAsOperator(operator.operatorId().toString(), handled);
    } else {
      writes.run(operator, call, request.getQueryString(), request.body(), handled);
    }
  }

  /**
   * @throws FenceRefused when it is no read that is allowed
   */
  void ofOrganization(RereadableRequest request, Supplier<Boolean> handled) {
    EngineCall call = EngineCall.of(request);
    if (call.path().startsWith("/process-definition")
        && BY_INCIDENT.matcher(NamedTexts.decoded(request.getQueryString())).find()) {
      throw FenceRefused.queryNotUnderstood();
    }
    if (!reads.include(call)) {
      throw call.changesNothing() || EngineQueries.isQuery(request)
          ? FenceRefused.notFound()
          : FenceRefused.notYours();
    }
    access.call(handled);
  }
}
