;; Sums that a normalised correlation is made of, for every place of a patch within its surroundings, eight px at a
;; time. All whole numbers: nothing is rounded. Addresses are bytes of `memory`.
(module
  (memory (export "memory") 1)

  ;; picture: surroundings of the patch, a byte a px, rows of `stride` bytes. patch: `rows` rows of 8 × `blocks` bytes.
  ;; mask: 8 × `blocks` 16-bit lanes, −1 where the patch has a px and 0 behind its right end, where the patch is 0.
  ;; places: how many in each direction, from the upper left corner on. Writes, place by place and row by row, three
  ;; 32-bit numbers to `out`: the sums of the picture's px, of their squares, and of their products with the patch's.
  (func (export "products")
    (param $picture i32) (param $stride i32) (param $patch i32) (param $mask i32)
    (param $blocks i32) (param $rows i32) (param $places i32) (param $out i32)
    (local $dx i32) (local $dy i32) (local $y i32) (local $x i32)
    (local $row i32) (local $p i32) (local $m i32) (local $k i32)
    (local $px v128) (local $sum v128) (local $squares v128) (local $product v128)
    (loop $down
      (local.set $dx (i32.const 0))
      (loop $across
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $squares (v128.const i32x4 0 0 0 0))
        (local.set $product (v128.const i32x4 0 0 0 0))
        (local.set $row (i32.add (i32.add (local.get $picture) (local.get $dx))
          (i32.mul (local.get $dy) (local.get $stride))))
        (local.set $m (local.get $patch))
        (local.set $y (local.get $rows))
        (loop $line
          (local.set $p (local.get $row))
          (local.set $k (local.get $mask))
          (local.set $x (local.get $blocks))
          (loop $block
            (local.set $px (v128.and (v128.load8x8_u (local.get $p)) (v128.load (local.get $k))))
            (local.set $sum (i32x4.add (local.get $sum) (i32x4.extadd_pairwise_i16x8_u (local.get $px))))
            (local.set $squares (i32x4.add (local.get $squares) (i32x4.dot_i16x8_s (local.get $px) (local.get $px))))
            (local.set $product (i32x4.add (local.get $product)
              (i32x4.dot_i16x8_s (local.get $px) (v128.load8x8_u (local.get $m)))))
            (local.set $p (i32.add (local.get $p) (i32.const 8)))
            (local.set $m (i32.add (local.get $m) (i32.const 8)))
            (local.set $k (i32.add (local.get $k) (i32.const 16)))
            (local.set $x (i32.sub (local.get $x) (i32.const 1)))
            (br_if $block (local.get $x)))
          (local.set $row (i32.add (local.get $row) (local.get $stride)))
          (local.set $y (i32.sub (local.get $y) (i32.const 1)))
          (br_if $line (local.get $y)))
        (i32.store (local.get $out) (call $total (local.get $sum)))
        (i32.store offset=4 (local.get $out) (call $total (local.get $squares)))
        (i32.store offset=8 (local.get $out) (call $total (local.get $product)))
        (local.set $out (i32.add (local.get $out) (i32.const 12)))
        (local.set $dx (i32.add (local.get $dx) (i32.const 1)))
        (br_if $across (i32.lt_u (local.get $dx) (local.get $places))))
      (local.set $dy (i32.add (local.get $dy) (i32.const 1)))
      (br_if $down (i32.lt_u (local.get $dy) (local.get $places)))))

  (func $total (param $lanes v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))
      (i32.add (i32x4.extract_lane 2 (local.get $lanes)) (i32x4.extract_lane 3 (local.get $lanes)))))
)
