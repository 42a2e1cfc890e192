/**
 * The files that analysts write: {@code config/}, {@code processes/}, {@code dmn/} and {@code
 * forms/}, as they are shipped and as they lie in the installation's own folder. Knows no file's
 * meaning; those who do read them from here, and are told when the folder changes in the demo.
 */
package org.orgo.platform.definitions;
