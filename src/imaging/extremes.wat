;; The largest and the smallest values of neighbourhoods, sixteen px at a time: the loops in which print is found.
;; Bytes without sign; addresses are bytes of `memory`; lengths are multiples of 16.
(module
  (memory (export "memory") 1)

  ;; Replaces each of `length` bytes at `at` by the larger of itself and the byte `ahead` further on. Reads as far as
  ;; at + length + ahead. What is read has not been replaced yet, because it lies ahead.
  (func (export "maximum") (param $at i32) (param $length i32) (param $ahead i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (local.get $length)))
    (loop $next
      (v128.store (local.get $at)
        (i8x16.max_u
          (v128.load (local.get $at))
          (v128.load (i32.add (local.get $at) (local.get $ahead)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; The same with the smaller of the two.
  (func (export "minimum") (param $at i32) (param $length i32) (param $ahead i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (local.get $length)))
    (loop $next
      (v128.store (local.get $at)
        (i8x16.min_u
          (v128.load (local.get $at))
          (v128.load (i32.add (local.get $at) (local.get $ahead)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))
)
