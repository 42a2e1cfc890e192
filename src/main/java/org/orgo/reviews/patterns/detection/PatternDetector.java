package org.orgo.reviews.patterns.detection;

import java.util.List;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;

/** Finds one kind of pattern in the facts of the current organization. */
interface PatternDetector {

  PatternKind kind();

  List<FoundPattern> find(PatternWindow window, PatternThresholds thresholds);
}
