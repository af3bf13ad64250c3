/** What every request passes before it is led to an application. */
@NullMarked
package com.example.parasol.gateway.edge;

import org.jspecify.annotations.NullMarked;
