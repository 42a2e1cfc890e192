/**
 * The words every module shares: the label with its taxonomy, and the enums of work with their
 * laws. Pure values without Spring or a database, so that each can be tested alone. May call
 * nobody; everybody may call it.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.orgo.vocabulary;

import org.springframework.modulith.ApplicationModule;
