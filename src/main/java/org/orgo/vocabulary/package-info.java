/**
 * The words every module shares. Pure values without Spring: it calls nobody, and everybody may
 * call it.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.orgo.vocabulary;

import org.springframework.modulith.ApplicationModule;
