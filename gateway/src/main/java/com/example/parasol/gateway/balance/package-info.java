/** Which of an application's instances is asked, and how they all fare. */
@NullMarked
package com.example.parasol.gateway.balance;

import org.jspecify.annotations.NullMarked;
