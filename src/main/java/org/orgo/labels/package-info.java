/**
 * The label value with its taxonomy, and the few words every module shares (severity, priority,
 * visibility, category, notification scope). Pure values without Spring: it calls nobody, and
 * everybody may call it.
 */
@ApplicationModule(allowedDependencies = {})
package org.orgo.labels;

import org.springframework.modulith.ApplicationModule;
